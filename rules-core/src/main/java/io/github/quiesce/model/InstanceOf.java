package io.github.quiesce.model;

/** {@code value instanceof T}. Operand: the value. */
public final class InstanceOf extends Instruction {
  private final String tested;

  public InstanceOf(String tested, Value value) {
    super(TypeNames.BOOLEAN, value);
    this.tested = tested;
  }

  /** The type asked for. */
  public String tested() {
    return tested;
  }

  public Value value() {
    return operand(0);
  }

  @Override
  public String toString() {
    return "instanceof " + tested;
  }
}
