package io.github.quiesce.model;

import java.util.Optional;

/** Ends a block with an edge to the body's exit. Operand: the result, unless void. */
public final class Return extends Instruction {
  public Return(Value value) {
    super(TypeNames.VOID, value == null ? new Value[0] : new Value[] {value});
  }

  public Optional<Value> value() {
    return operands().isEmpty() ? Optional.empty() : Optional.of(operand(0));
  }

  @Override
  public String toString() {
    return "return";
  }
}
