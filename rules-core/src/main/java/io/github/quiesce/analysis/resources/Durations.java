package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Times that are constants: a number and its unit. */
public final class Durations {
  /** Facts kind of types that say how long: units and durations. */
  private static final String TIMEOUT = "timeout";

  private static final int MOST_STEPS = 8;

  private final Program program;
  private final Origins origins;
  private final Fields fields;

  private Durations(Analyses analyses) {
    this.program = analyses.program();
    this.origins = Origins.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static Durations of(Analyses analyses) {
    return analyses.get(Durations.class, Durations::new);
  }

  /** A number in a unit; without one, milliseconds. */
  public Optional<Duration> of(Value number, Optional<Value> unit) {
    Optional<TimeUnit> in =
        unit.isEmpty() ? Optional.of(TimeUnit.MILLISECONDS) : unit.flatMap(this::unit);
    return number(number, MOST_STEPS)
        .flatMap(count -> in.map(each -> Duration.ofMillis(each.toMillis(count))));
  }

  /** The timeout of a call that waits for so long at most; empty if nobody knows. */
  public Optional<Duration> timeout(Instruction wait, CallFacts.Blocks blocks) {
    List<Value> arguments = Callers.arguments(wait);
    if (blocks.bound().kind() != Amount.Kind.ARGUMENT
        || blocks.bound().value() >= arguments.size()) {
      return Optional.empty();
    }
    Value number = arguments.get(blocks.bound().value());
    List<Value> units = wait.operands().stream().filter(this::isUnit).toList();
    return units.contains(number) || units.size() > 1
        ? Optional.empty()
        : of(number, units.stream().findFirst());
  }

  private Optional<Long> number(Value value, int steps) {
    if (steps == 0) {
      return Optional.empty();
    }
    if (value instanceof Constant constant) {
      return constant.value() instanceof Number number
          ? Optional.of(number.longValue())
          : Optional.empty();
    }
    if (value instanceof Cast cast) {
      return number(cast.value(), steps - 1);
    }
    if (value instanceof Binary product && product.operator() == Binary.Operator.MULTIPLY) {
      Optional<Long> left = number(product.left(), steps - 1);
      Optional<Long> right = number(product.right(), steps - 1);
      return left.isPresent() && right.isPresent()
          ? Optional.of(left.get() * right.get())
          : Optional.empty();
    }
    if (value instanceof LoadField load) {
      Optional<Object> constant =
          fields.declaration(load.field()).flatMap(field -> field.constant());
      if (constant.isPresent()) {
        return constant.filter(Number.class::isInstance).map(each -> ((Number) each).longValue());
      }
    }
    return origins
        .of(value)
        .only()
        .filter(only -> only != value)
        .flatMap(only -> number(only, steps - 1));
  }

  private Optional<TimeUnit> unit(Value value) {
    return value instanceof LoadField load && load.field().isStatic() && isUnit(value)
        ? Arrays.stream(TimeUnit.values())
            .filter(unit -> unit.name().equals(load.field().name()))
            .findFirst()
        : Optional.empty();
  }

  private boolean isUnit(Value value) {
    return program.facts().type(value.type()).flatMap(TypeFacts::kind).filter(TIMEOUT::equals)
        .isPresent();
  }
}
