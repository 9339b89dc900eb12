package io.github.quiesce.model;

/** Negation or bitwise complement. Operand: the value. Logical not is a branch or a comparison. */
public final class Unary extends Instruction {
  /** What is computed. */
  public enum Operator {
    NEGATE,
    COMPLEMENT
  }

  private final Operator operator;

  public Unary(String type, Operator operator, Value value) {
    super(type, value);
    this.operator = operator;
  }

  public Operator operator() {
    return operator;
  }

  public Value value() {
    return operand(0);
  }

  @Override
  public String toString() {
    return operator.name().toLowerCase(java.util.Locale.ROOT);
  }
}
