package io.github.quiesce.model;

/** {@code array.length}. Operand: the array. */
public final class ArrayLength extends Instruction {
  public ArrayLength(Value array) {
    super(TypeNames.INT, array);
  }

  public Value array() {
    return operand(0);
  }

  @Override
  public String toString() {
    return "length";
  }
}
