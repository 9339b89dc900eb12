package io.github.quiesce.model;

/**
 * Ends a block with CASE edges, labelled with their constants, and one DEFAULT edge. Operand: the
 * selector (the string or enum itself, not a hash code or ordinal).
 */
public final class Switch extends Instruction {
  public Switch(Value selector) {
    super(TypeNames.VOID, selector);
  }

  public Value selector() {
    return operand(0);
  }

  @Override
  public String toString() {
    return "switch";
  }
}
