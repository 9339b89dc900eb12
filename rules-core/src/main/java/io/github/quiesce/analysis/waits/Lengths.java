package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Lengths of time in the code, where they are constants. */
public final class Lengths {
  private static final String UNIT = "time-unit";
  private static final String DURATION = "duration";

  private static final int MOST_STEPS = 8;

  private final Program program;
  private final Origins origins;
  private final Fields fields;

  private Lengths(Analyses analyses) {
    this.program = analyses.program();
    this.origins = Origins.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static Lengths of(Analyses analyses) {
    return analyses.get(Lengths.class, Lengths::new);
  }

  /** The number a value always is: a constant, also through fields, parameters and products. */
  public Optional<Long> number(Value value) {
    return number(value, MOST_STEPS);
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

  /** The number a length of time is made of: the value's own, or a duration's in its unit. */
  Optional<Long> amount(Value value) {
    Optional<Long> number = number(value);
    return number.isPresent()
        ? number
        : origins
            .of(value)
            .only()
            .filter(Invoke.class::isInstance)
            .map(Invoke.class::cast)
            .filter(made -> made.receiver().isEmpty() && isDuration(made.method().owner()))
            .flatMap(made -> made.arguments().stream().findFirst())
            .flatMap(this::number);
  }

  /** The unit a value is, where it is named there and then. */
  public Optional<TimeUnit> unit(Value value) {
    return value instanceof LoadField load
            && load.field().isStatic()
            && isUnit(load.field().owner())
        ? Arrays.stream(TimeUnit.values())
            .filter(unit -> unit.name().equals(load.field().name()))
            .findFirst()
        : Optional.empty();
  }

  /** Whether a type is a unit of time. */
  public boolean isUnit(String type) {
    return isOfKind(type, UNIT);
  }

  /** Whether a type is a length of time in itself. */
  public boolean isDuration(String type) {
    return isOfKind(type, DURATION);
  }

  private boolean isOfKind(String type, String kind) {
    return program.facts().type(type).flatMap(TypeFacts::kind).filter(kind::equals).isPresent();
  }
}
