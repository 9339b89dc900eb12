package io.github.quiesce.lowering;

import io.github.quiesce.model.Body;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.NewArray;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.UnknownValue;
import io.github.quiesce.model.Value;
import io.github.quiesce.syntax.Expression;
import io.github.quiesce.syntax.FreeVariables;
import io.github.quiesce.syntax.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lowers what makes objects: {@code new}, arrays, lambdas and method references. */
final class CreationLowering {
  private final BodyLowering body;
  private final Flow flow;

  CreationLowering(BodyLowering body) {
    this.body = body;
    this.flow = body.flow();
  }

  Value create(Expression expression) {
    if (expression instanceof Expression.New e) {
      return object(e);
    } else if (expression instanceof Expression.NewArray e) {
      return e.elements().isPresent() ? initialised(e, e.elements().get()) : array(e);
    } else if (expression instanceof Expression.Lambda e) {
      return lambda(e);
    } else if (expression instanceof Expression.MethodReference e) {
      List<Value> bound = new ArrayList<>();
      e.receiver().ifPresent(receiver -> bound.add(body.expressions().value(receiver)));
      return flow.add(
          CreateLambda.reference(e.type(), e.interfaceMethod(), e.method(), bound), e.span());
    }
    return flow.havoc(
        expression.type(),
        "unknown expression " + expression.getClass().getSimpleName(),
        List.of(),
        expression.span());
  }

  private Value object(Expression.New e) {
    List<Value> arguments = body.expressions().values(e.arguments());
    Map<String, Value> captures = new LinkedHashMap<>();
    for (Variable variable : e.declared().map(Expression.LocalClass::captured).orElse(List.of())) {
      Value value = body.locals().read(variable, e.span());
      // Of two variables of one name (one hides the other) the class would need two fields.
      captures.merge(
          FieldRef.CAPTURE_PREFIX + variable.name(),
          value,
          (one, other) -> new UnknownValue(TypeNames.UNKNOWN));
    }
    return flow.addThrowing(new NewObject(e.constructor(), arguments, captures), e.span());
  }

  private Value array(Expression.NewArray e) {
    List<Value> lengths =
        e.lengths().isEmpty()
            ? List.of(new UnknownValue(TypeNames.INT))
            : body.expressions().values(e.lengths());
    return flow.add(new NewArray(e.type(), lengths), e.span());
  }

  private Value initialised(Expression.NewArray e, List<Expression> elements) {
    Value length = new Constant(TypeNames.INT, elements.size());
    Value array = flow.add(new NewArray(e.type(), List.of(length)), e.span());
    for (int i = 0; i < elements.size(); i++) {
      Value element = body.expressions().value(elements.get(i));
      Value index = new Constant(TypeNames.INT, i);
      flow.add(new StoreElement(array, index, element), elements.get(i).span());
    }
    return array;
  }

  private Value lambda(Expression.Lambda e) {
    if (!body.bounds().bodies().enter()) {
      return flow.cutShort(e.type(), "lambdas nested too deep", e.span());
    }
    try {
      List<Variable> captured = FreeVariables.of(e.parameters(), List.of(e.body()));
      List<Value> values = new ArrayList<>();
      captured.forEach(variable -> values.add(body.locals().read(variable, e.span())));
      Body inner = body.lowerLambda(e.parameters(), captured, e.body());
      return flow.add(CreateLambda.of(e.type(), e.interfaceMethod(), inner, values), e.span());
    } finally {
      body.bounds().bodies().leave();
    }
  }
}
