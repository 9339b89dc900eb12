package io.github.quiesce.model;

/** A reference cast or primitive conversion. Operand: the value. */
public final class Cast extends Instruction {
  public Cast(String type, Value value) {
    super(type, value);
  }

  public Value value() {
    return operand(0);
  }

  /** What is under all casts; a value that is none itself. */
  public static Value under(Value value) {
    Value at = value;
    while (at instanceof Cast cast) {
      at = cast.value();
    }
    return at;
  }

  @Override
  public String toString() {
    return "cast " + type();
  }
}
