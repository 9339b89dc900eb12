package io.github.quiesce.model;

/** Arithmetic, comparison or string concatenation. Operands: left, right. */
public final class Binary extends Instruction {
  /** What is computed. Comparisons give a boolean. */
  public enum Operator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    REMAINDER,
    SHIFT_LEFT,
    SHIFT_RIGHT,
    SHIFT_RIGHT_UNSIGNED,
    AND,
    OR,
    XOR,
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    /** Three-way comparison of longs, floats or doubles, as class files have it. */
    COMPARE,
    CONCATENATE;

    public boolean isComparison() {
      return switch (this) {
        case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
        default -> false;
      };
    }

    /** The comparison that holds exactly when this one does not. */
    public Operator negated() {
      return switch (this) {
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
        case LESS -> GREATER_OR_EQUAL;
        case LESS_OR_EQUAL -> GREATER;
        case GREATER -> LESS_OR_EQUAL;
        case GREATER_OR_EQUAL -> LESS;
        default -> throw new IllegalArgumentException(this + " is no comparison");
      };
    }
  }

  private final Operator operator;

  public Binary(String type, Operator operator, Value left, Value right) {
    super(type, left, right);
    this.operator = operator;
  }

  public Operator operator() {
    return operator;
  }

  public Value left() {
    return operand(0);
  }

  public Value right() {
    return operand(1);
  }

  @Override
  public String toString() {
    return operator.name().toLowerCase(java.util.Locale.ROOT);
  }
}
