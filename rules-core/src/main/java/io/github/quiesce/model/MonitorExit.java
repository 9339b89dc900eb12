package io.github.quiesce.model;

/** Leaves a monitor ({@code synchronized}). Operand: the locked object. */
public final class MonitorExit extends Instruction {
  public MonitorExit(Value lock) {
    super(TypeNames.VOID, lock);
  }

  public Value lock() {
    return operand(0);
  }

  @Override
  public String toString() {
    return "monitor exit";
  }
}
