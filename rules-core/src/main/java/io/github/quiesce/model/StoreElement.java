package io.github.quiesce.model;

/** Writes an array element. Operands: array, index, value. */
public final class StoreElement extends Instruction {
  public StoreElement(Value array, Value index, Value value) {
    super(TypeNames.VOID, array, index, value);
  }

  public Value array() {
    return operand(0);
  }

  public Value index() {
    return operand(1);
  }

  public Value value() {
    return operand(2);
  }

  @Override
  public String toString() {
    return "store []";
  }
}
