package io.github.quiesce.model;

/** Reads an array element. Operands: array, index. */
public final class LoadElement extends Instruction {
  public LoadElement(String elementType, Value array, Value index) {
    super(elementType, array, index);
  }

  public Value array() {
    return operand(0);
  }

  public Value index() {
    return operand(1);
  }

  @Override
  public String toString() {
    return "load []";
  }
}
