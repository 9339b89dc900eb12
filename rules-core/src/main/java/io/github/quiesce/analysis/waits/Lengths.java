package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.TypeFacts;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Phi;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Lengths of time in the code, where they are constants, also converted from unit to unit. */
public final class Lengths {
  private static final String UNIT = "time-unit";
  private static final String DURATION = "duration";

  private static final Set<String> CHOICES = Set.of("min", "max");

  private static final int MOST_STEPS = 8;

  /** What more time than there can be is taken for. */
  private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

  private final Program program;
  private final Calls calls;
  private final Origins origins;
  private final Fields fields;

  private Lengths(Analyses analyses) {
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
    this.fields = Fields.of(analyses);
  }

  public static Lengths of(Analyses analyses) {
    return analyses.get(Lengths.class, Lengths::new);
  }

  /**
   * The number a value always is: a constant, also through fields, parameters, products and
   * conversions of a length of time.
   */
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
    if (value instanceof Invoke call) {
      Optional<Long> measured = measured(call, steps - 1);
      if (measured.isPresent()) {
        return measured;
      }
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

  /**
   * A number that a value is never below: what it always is, or what a variable begins with that
   * only grows. Products too large for a number are not thought of.
   */
  Optional<Long> least(Value value) {
    return least(value, MOST_STEPS);
  }

  private Optional<Long> least(Value value, int steps) {
    Optional<Long> always = number(value, steps);
    if (always.isPresent() || steps == 0) {
      return always;
    }
    if (value instanceof Cast cast) {
      return least(cast.value(), steps - 1);
    }
    if (value instanceof Phi variable) {
      return leastOf(variable, steps - 1);
    }
    if (value instanceof Binary computed) {
      Optional<Long> left = least(computed.left(), steps - 1).filter(each -> each >= 0);
      Optional<Long> right = least(computed.right(), steps - 1).filter(each -> each >= 0);
      return switch (computed.operator()) {
        case ADD -> left.flatMap(one -> right.map(other -> one + other));
        case MULTIPLY -> left.flatMap(one -> right.map(other -> one * other));
        case SHIFT_LEFT -> left.flatMap(one -> right.map(other -> one));
        default -> Optional.empty();
      };
    }
    return choice(value).flatMap(call -> leastOf(call.arguments().stream(), steps - 1));
  }

  /** {@code Math.min} and {@code Math.max}: one of the arguments. */
  private static Optional<Invoke> choice(Value value) {
    return value instanceof Invoke call
            && call.method().owner().equals("java.lang.Math")
            && CHOICES.contains(call.method().name())
        ? Optional.of(call)
        : Optional.empty();
  }

  /** The least number a variable is given, apart from itself made larger. */
  private Optional<Long> leastOf(Phi variable, int steps) {
    return leastOf(
        variable.inputs().stream()
            .flatMap(input -> choice(input).map(Invoke::arguments).orElse(List.of(input)).stream())
            .filter(input -> input != variable && !isLarger(input, variable)),
        steps);
  }

  private Optional<Long> leastOf(Stream<Value> values, int steps) {
    List<Optional<Long>> given = values.map(value -> least(value, steps)).toList();
    return given.isEmpty() || given.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : given.stream().map(Optional::get).min(Comparator.naturalOrder());
  }

  /** Whether a value is the variable and something more, or the variable so many times. */
  private static boolean isLarger(Value value, Phi variable) {
    if (!(Cast.under(value) instanceof Binary computed)
        || Cast.under(computed.left()) != variable
        || !(computed.right() instanceof Constant constant)
        || !(constant.value() instanceof Number number)) {
      return false;
    }
    return switch (computed.operator()) {
      case ADD -> number.longValue() >= 0;
      case MULTIPLY -> number.longValue() >= 1;
      case SHIFT_LEFT -> number.longValue() >= 0;
      default -> false;
    };
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

  /** The units in the length of time that a call converts into a number. */
  private Optional<Long> measured(Invoke call, int steps) {
    Optional<CallFacts.Length> length = calls.facts(call).flatMap(CallFacts::measures);
    Optional<TimeUnit> unit =
        length.flatMap(CallFacts.Length::as).flatMap(scale -> unit(scale, call));
    return unit.flatMap(each -> time(call, length.get(), steps).map(each::convert));
  }

  /**
   * How long a time a value is.
   *
   * @param unit the unit it is counted in, if it is a number
   */
  public Optional<Duration> time(Value value, Optional<TimeUnit> unit) {
    Optional<Long> number = number(value);
    return number.isPresent()
        ? unit.map(each -> time(number.get(), each))
        : time(value, MOST_STEPS);
  }

  /** How long a time a value is at least, if it is a number of units. */
  Optional<Duration> leastTime(Value value, TimeUnit unit) {
    return least(value).map(count -> time(count, unit));
  }

  /** The length of time that the result of a call is, or is a number of units of. */
  public Optional<Duration> time(Instruction call, CallFacts.Length length) {
    return time(call, length, MOST_STEPS);
  }

  private Optional<Duration> time(Instruction call, CallFacts.Length length, int steps) {
    Optional<Value> of = Origins.at(length.of(), call);
    if (length.in().isEmpty()) {
      return of.flatMap(value -> time(value, steps));
    }
    Optional<Long> number = of.flatMap(value -> number(value, steps));
    Optional<TimeUnit> unit = length.in().flatMap(scale -> unit(scale, call));
    return number.flatMap(count -> unit.map(each -> time(count, each)));
  }

  /** The length of time that a duration is. */
  private Optional<Duration> time(Value duration, int steps) {
    return steps == 0
        ? Optional.empty()
        : origins
            .of(duration)
            .only()
            .filter(Invoke.class::isInstance)
            .map(Invoke.class::cast)
            .flatMap(
                made ->
                    calls
                        .facts(made)
                        .flatMap(CallFacts::measures)
                        .filter(length -> length.as().isEmpty())
                        .flatMap(length -> time(made, length, steps - 1)));
  }

  private static Duration time(long count, TimeUnit unit) {
    try {
      return Duration.of(count, unit.toChronoUnit());
    } catch (ArithmeticException e) {
      return count < 0 ? LONGEST.negated() : LONGEST;
    }
  }

  private Optional<TimeUnit> unit(CallFacts.Scale scale, Instruction call) {
    return scale.unit().isPresent()
        ? scale.unit()
        : scale.place().flatMap(place -> Origins.at(place, call)).flatMap(this::unit);
  }

  /** The unit a value always is, where it is named in view. */
  public Optional<TimeUnit> unit(Value value) {
    Set<Value> named = origins.of(value).values();
    return named.size() == 1
            && named.iterator().next() instanceof LoadField load
            && load.field().isStatic()
            && isUnit(load.field().owner())
        ? Arrays.stream(TimeUnit.values())
            .filter(unit -> isNamed(unit, load.field().name()))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isNamed(TimeUnit unit, String name) {
    return unit.name().equals(name) || unit.toChronoUnit().name().equals(name);
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
