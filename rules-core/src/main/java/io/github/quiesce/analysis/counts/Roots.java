package io.github.quiesce.analysis.counts;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value for all the names it goes by without changing: casts, boxes and other wrapping calls,
 * locals captured by lambdas and inner classes, and {@code this} of lambdas.
 */
public final class Roots {
  /** Steps after which a value is its own root; chains are as long as lambdas nest. */
  private static final int MAX_STEPS = 64;

  private final Calls calls;
  private final Fields fields;
  private final Map<Parameter, Body> owners = new HashMap<>();

  private Roots(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.fields = Fields.of(analyses);
    for (Body body : Bodies.of(analyses).all()) {
      body.self().ifPresent(parameter -> owners.put(parameter, body));
      body.parameters().forEach(parameter -> owners.put(parameter, body));
      body.captures().forEach(parameter -> owners.put(parameter, body));
    }
  }

  public static Roots of(Analyses analyses) {
    return analyses.get(Roots.class, Roots::new);
  }

  public Value of(Value value) {
    Value at = value;
    for (int i = 0; i < MAX_STEPS; i++) {
      Optional<Value> next = step(at);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return at;
  }

  private Optional<Value> step(Value value) {
    if (value instanceof Cast cast) {
      return Optional.of(cast.value());
    }
    if (value instanceof Parameter parameter) {
      return outer(parameter);
    }
    if (value instanceof LoadField load && load.field().isCapture()) {
      List<Value> captured = fields.captured(load.field());
      return captured.size() == 1 ? Optional.of(captured.get(0)) : Optional.empty();
    }
    if (value instanceof Invoke call) {
      Optional<Place> wraps = calls.facts(call).flatMap(CallFacts::wraps);
      return wraps.flatMap(place -> Origins.at(place, call)).filter(inner -> inner != call);
    }
    return Optional.empty();
  }

  /** A lambda's captured local and its {@code this} are its creator's. */
  private Optional<Value> outer(Parameter parameter) {
    Body body = owners.get(parameter);
    if (body == null || body.creator().isEmpty()) {
      return Optional.empty();
    }
    var creator = body.creator().get();
    return switch (parameter.kind()) {
      case SELF -> creator.block().body().self().map(Value.class::cast);
      case CAPTURED -> Optional.of(creator.operand(parameter.index()));
      case DECLARED -> Optional.empty();
    };
  }

  /** The body a value belongs to; null for constants. */
  public Body bodyOf(Value value) {
    if (value instanceof Instruction instruction) {
      return instruction.block().body();
    }
    if (value instanceof Phi phi) {
      return phi.block().body();
    }
    return value instanceof Parameter parameter ? owners.get(parameter) : null;
  }
}
