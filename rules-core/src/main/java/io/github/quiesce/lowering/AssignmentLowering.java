package io.github.quiesce.lowering;

import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Span;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.Variable;
import java.util.List;

/** Lowers assignments. */
final class AssignmentLowering {
  private final BodyLowering body;
  private final Flow flow;

  AssignmentLowering(BodyLowering body) {
    this.body = body;
    this.flow = body.flow();
  }

  /** What can be assigned to, with its operands evaluated. */
  private interface Place {
    Value load();

    void store(Value value);
  }

  Value assign(Expression.Assign assign) {
    Place place = place(assign.target(), assign.span());
    Value value = body.expressions().value(assign.value());
    place.store(value);
    return value;
  }

  Value compound(Expression.CompoundAssign assign) {
    Place place = place(assign.target(), assign.span());
    String targetType = assign.target().type();
    Value old = place.load();
    Value operand = body.expressions().value(assign.value());
    String type = Promotion.binary(assign.operator(), targetType, operand.type());
    Value result = flow.add(new Binary(type, assign.operator(), old, operand), assign.span());
    if (!type.equals(targetType) && Promotion.isNumeric(targetType)) {
      result = flow.add(new Cast(targetType, result), assign.span());
    }
    place.store(result);
    return assign.postfix() ? old : result;
  }

  private Place place(Expression target, Span span) {
    if (target instanceof Expression.LocalRead local) {
      return new LocalPlace(local.variable(), local.span());
    } else if (target instanceof Expression.FieldRead read) {
      return new FieldPlace(read.field(), receiver(read), span);
    } else if (target instanceof Expression.ElementRead read) {
      Value array = body.expressions().value(read.array());
      Value index = body.expressions().value(read.index());
      return new ElementPlace(array, index, read.type(), span);
    }
    return new UnknownPlace(target);
  }

  private Value receiver(Expression.FieldRead read) {
    Value receiver = read.receiver().map(body.expressions()::value).orElse(null);
    if (read.field().isStatic()) {
      return null;
    }
    return receiver != null ? receiver : new UnknownValue(read.field().owner());
  }

  private final class LocalPlace implements Place {
    private final Variable variable;
    private final Span span;

    LocalPlace(Variable variable, Span span) {
      this.variable = variable;
      this.span = span;
    }

    @Override
    public Value load() {
      return body.locals().read(variable, span);
    }

    @Override
    public void store(Value value) {
      body.locals().write(variable, value);
    }
  }

  private final class FieldPlace implements Place {
    private final FieldRef field;
    private final Value receiver;
    private final Span span;

    FieldPlace(FieldRef field, Value receiver, Span span) {
      this.field = field;
      this.receiver = receiver;
      this.span = span;
    }

    @Override
    public Value load() {
      return flow.add(new LoadField(field, receiver), span);
    }

    @Override
    public void store(Value value) {
      flow.add(new StoreField(field, receiver, value), span);
    }
  }

  private final class ElementPlace implements Place {
    private final Value array;
    private final Value index;
    private final String type;
    private final Span span;

    ElementPlace(Value array, Value index, String type, Span span) {
      this.array = array;
      this.index = index;
      this.type = type;
      this.span = span;
    }

    @Override
    public Value load() {
      return flow.add(new LoadElement(type, array, index), span);
    }

    @Override
    public void store(Value value) {
      flow.add(new StoreElement(array, index, value), span);
    }
  }

  /** What no valid program assigns to. */
  private final class UnknownPlace implements Place {
    private final Expression target;

    UnknownPlace(Expression target) {
      this.target = target;
    }

    @Override
    public Value load() {
      return body.expressions().value(target);
    }

    @Override
    public void store(Value value) {
      flow.havoc(TypeNames.VOID, "assignment to no variable", List.of(value), target.span());
    }
  }
}
