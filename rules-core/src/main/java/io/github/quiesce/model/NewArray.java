package io.github.quiesce.model;

import java.util.List;

/**
 * {@code new T[n]...}. Operands: the lengths given, outermost first. An initialiser is a constant
 * length followed by {@link StoreElement}s.
 */
public final class NewArray extends Instruction {
  public NewArray(String arrayType, List<Value> lengths) {
    super(arrayType, lengths.toArray(new Value[0]));
  }

  /** The outermost length. */
  public Value length() {
    return operand(0);
  }

  @Override
  public String toString() {
    return "new " + type();
  }
}
