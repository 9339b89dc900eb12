package io.github.quiesce.lowering;

import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Variable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Locals of one body. A variable that the body does not declare belongs to a method around the
 * class the body is in: it is read from the class' synthetic field.
 */
final class Locals {
  private final Flow flow;
  private final LayoutBuilder layout;
  private final Optional<Parameter> self;
  private final Set<Variable> declared = new HashSet<>();

  Locals(Flow flow, LayoutBuilder layout, Optional<Parameter> self) {
    this.flow = flow;
    this.layout = layout;
    this.self = self;
  }

  /** Declares a variable with its first value. */
  void declare(Variable variable, Value value) {
    declared.add(variable);
    flow.write(variable, value);
  }

  /** Declares a variable that has no value yet. */
  void declare(Variable variable) {
    declare(variable, new UnknownValue(variable.type()));
  }

  void write(Variable variable, Value value) {
    layout.assigned(variable);
    declare(variable, value);
  }

  Value read(Variable variable, Span span) {
    if (declared.contains(variable)) {
      return flow.read(variable, variable.type());
    }
    if (self.isEmpty()) {
      return new UnknownValue(variable.type());
    }
    FieldRef field =
        new FieldRef(
            self.get().type(),
            FieldRef.CAPTURE_PREFIX + variable.name(),
            variable.type(),
            /* isStatic= */ false);
    return flow.add(new LoadField(field, self.get()), span);
  }

  /** {@code this}, or the instance of an enclosing class. */
  Value self(String type, Span span) {
    if (self.isEmpty()) {
      return new UnknownValue(type);
    }
    Parameter own = self.get();
    if (TypeNames.isUnknown(type) || type.equals(own.type())) {
      return own;
    }
    return flow.add(new LoadField(FieldRef.outerThis(own.type(), type), own), span);
  }
}
