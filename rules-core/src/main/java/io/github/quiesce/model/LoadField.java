package io.github.quiesce.model;

import java.util.Optional;

/** Reads a field. Operands: the receiver, unless the field is static. */
public final class LoadField extends Instruction {
  private final FieldRef field;

  public LoadField(FieldRef field, Value receiver) {
    super(field.type(), receiver == null ? new Value[0] : new Value[] {receiver});
    this.field = field;
  }

  public FieldRef field() {
    return field;
  }

  public Optional<Value> receiver() {
    return operands().isEmpty() ? Optional.empty() : Optional.of(operand(0));
  }

  @Override
  public String toString() {
    return "load " + field;
  }
}
