package io.github.quiesce.model;

import java.util.Optional;

/** Writes a field. Operands: the value, then the receiver unless the field is static. */
public final class StoreField extends Instruction {
  private final FieldRef field;

  public StoreField(FieldRef field, Value receiver, Value value) {
    super(TypeNames.VOID, receiver == null ? new Value[] {value} : new Value[] {value, receiver});
    this.field = field;
  }

  public FieldRef field() {
    return field;
  }

  public Value value() {
    return operand(0);
  }

  public Optional<Value> receiver() {
    return operands().size() < 2 ? Optional.empty() : Optional.of(operand(1));
  }

  @Override
  public String toString() {
    return "store " + field;
  }
}
