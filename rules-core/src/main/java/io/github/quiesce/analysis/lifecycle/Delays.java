package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
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
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How long a task waits before it runs, where that is a constant. */
final class Delays {
  private static final String UNIT = "timeout";
  private static final int MOST_STEPS = 8;

  private final Program program;
  private final Origins origins;
  private final Fields fields;

  Delays(Analyses analyses) {
    this.program = analyses.program();
    this.origins = Origins.of(analyses);
    this.fields = Fields.of(analyses);
  }

  /** The delay of a run; empty if it has none or nobody knows. */
  Optional<Duration> of(Instruction submission, CallFacts.Runs runs) {
    Optional<Long> number = argument(submission, runs.delay()).flatMap(v -> number(v, MOST_STEPS));
    Optional<TimeUnit> unit =
        runs.unit().isEmpty()
            ? Optional.of(TimeUnit.MILLISECONDS)
            : argument(submission, runs.unit()).flatMap(this::unit);
    return number.isPresent() && unit.isPresent()
        ? Optional.of(Duration.ofMillis(unit.get().toMillis(number.get())))
        : Optional.empty();
  }

  private static Optional<Value> argument(Instruction submission, Optional<Place> place) {
    return place.flatMap(at -> Origins.at(at, submission));
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
    return value instanceof LoadField load
            && load.field().isStatic()
            && isUnit(load.field().owner())
        ? Arrays.stream(TimeUnit.values())
            .filter(unit -> unit.name().equals(load.field().name()))
            .findFirst()
        : Optional.empty();
  }

  private boolean isUnit(String type) {
    return program.facts().type(type).flatMap(TypeFacts::kind).filter(UNIT::equals).isPresent();
  }
}
