package io.github.quiesce.model;

/** A value in SSA form: assigned once, compared by identity. */
public abstract sealed class Value permits Constant, Parameter, Phi, UnknownValue, Instruction {
  private String type;

  Value(String type) {
    this.type = type;
  }

  /** The erased static type; {@code "?"} where unknown, {@code "void"} for no result. */
  public final String type() {
    return type;
  }

  final void refineType(String refined) {
    type = refined;
  }
}
