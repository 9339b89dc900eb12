package io.github.quiesce.model;

import java.util.List;

/**
 * Something the front end does not understand. Values and effects are unknown: its operands escape,
 * its result is unknown, it may throw, and a verdict on a path through it is unknown. Ends its
 * block, as a call does.
 */
public final class Havoc extends Instruction {
  private final String reason;

  public Havoc(String type, String reason, List<Value> operands) {
    super(type, operands.toArray(new Value[0]));
    this.reason = reason;
  }

  /** What was not understood, for verbose output. */
  public String reason() {
    return reason;
  }

  @Override
  public String toString() {
    return "havoc " + reason;
  }
}
