package io.github.quiesce.model;

/** A reference cast or primitive conversion. Operand: the value. */
public final class Cast extends Instruction {
  public Cast(String type, Value value) {
    super(type, value);
  }

  public Value value() {
    return operand(0);
  }

  @Override
  public String toString() {
    return "cast " + type();
  }
}
