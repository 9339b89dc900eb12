package io.github.quiesce.model;

/**
 * Ends a block with one TRUE and one FALSE edge. Operand: the condition, mostly a {@link Binary}
 * comparison, an {@link InstanceOf} or a boolean value.
 */
public final class Branch extends Instruction {
  public Branch(Value condition) {
    super(TypeNames.VOID, condition);
  }

  public Value condition() {
    return operand(0);
  }

  @Override
  public String toString() {
    return "branch";
  }
}
