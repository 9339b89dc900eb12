package io.github.quiesce.model;

/** Enters a monitor ({@code synchronized}). Operand: the locked object. */
public final class MonitorEnter extends Instruction {
  public MonitorEnter(Value lock) {
    super(TypeNames.VOID, lock);
  }

  public Value lock() {
    return operand(0);
  }

  @Override
  public String toString() {
    return "monitor enter";
  }
}
