package io.github.quiesce.analysis.counts;

import java.util.Optional;
import java.util.function.Function;

/**
 * How often something happens: at least {@code lower} and at most {@code upper} times.
 *
 * @param lower never below 0 for the values counted with (see {@link Polynomial#compareWith})
 * @param upper empty where there is no limit, or none is known
 */
public record SymbolicCount(Polynomial lower, Optional<Polynomial> upper) {
  public static final SymbolicCount ZERO = exactly(Polynomial.ZERO);
  public static final SymbolicCount ONE = exactly(Polynomial.ONE);
  public static final SymbolicCount AT_MOST_ONE = between(Polynomial.ZERO, Polynomial.ONE);
  public static final SymbolicCount UNKNOWN = new SymbolicCount(Polynomial.ZERO, Optional.empty());

  /** Keeps numbers short, so that pathological code costs precision and no time. */
  public SymbolicCount {
    if (lower.isTooLong()) {
      lower = Polynomial.ZERO;
    }
    upper = upper.filter(bound -> !bound.isTooLong());
  }

  public static SymbolicCount exactly(Polynomial number) {
    return new SymbolicCount(number, Optional.of(number));
  }

  public static SymbolicCount between(Polynomial lower, Polynomial upper) {
    return new SymbolicCount(lower, Optional.of(upper));
  }

  /** The number, if it is the same on all paths. */
  public Optional<Polynomial> exact() {
    return upper.filter(lower::equals);
  }

  public boolean isZero() {
    return equals(ZERO);
  }

  /** Whether it may happen at all. */
  public boolean isPossible() {
    return !upper.equals(ZERO.upper);
  }

  /** Whether it may happen not at all: no lower bound above 0 is proved. */
  public boolean mayBeZero() {
    return lower.compareWith(Polynomial.ZERO) != Comparison.GREATER;
  }

  /** One thing after the other. */
  public SymbolicCount plus(SymbolicCount other) {
    return guarded(
        () ->
            new SymbolicCount(
                lower.plus(other.lower), upper.flatMap(a -> other.upper.map(a::plus))));
  }

  /** The other thing, this many times. */
  public SymbolicCount times(SymbolicCount other) {
    if (isZero() || other.isZero()) {
      return ZERO;
    }
    return guarded(
        () ->
            new SymbolicCount(
                lower.times(other.lower), upper.flatMap(a -> other.upper.map(a::times))));
  }

  /** One or the other. */
  public SymbolicCount or(SymbolicCount other) {
    if (equals(other)) {
      return this;
    }
    return guarded(
        () -> {
          Polynomial least = least(lower, other.lower);
          return new SymbolicCount(least, upper.flatMap(a -> other.upper.map(b -> greatest(a, b))));
        });
  }

  private static Polynomial least(Polynomial a, Polynomial b) {
    Polynomial bound =
        b.minus(a).isNonNegative() ? a : a.minus(b).isNonNegative() ? b : a.lowerBound(b);
    return bound.isNonNegative() ? bound : Polynomial.ZERO;
  }

  private static Polynomial greatest(Polynomial a, Polynomial b) {
    if (a.minus(b).isNonNegative()) {
      return a;
    }
    return b.minus(a).isNonNegative() ? b : a.upperBound(b);
  }

  /** The same, or not at all. */
  public SymbolicCount orNone() {
    return new SymbolicCount(Polynomial.ZERO, upper);
  }

  /** At most once, however often it is counted here. */
  public SymbolicCount atMostOnce() {
    Polynomial least = mayBeZero() ? Polynomial.ZERO : Polynomial.ONE;
    return isPossible() ? between(least, Polynomial.ONE) : ZERO;
  }

  /** In other terms: a bound that cannot be expressed in them is lost. */
  public SymbolicCount substitute(Function<Symbol, Optional<Polynomial>> replacement) {
    return guarded(
        () ->
            new SymbolicCount(
                lower
                    .substitute(replacement)
                    .filter(Polynomial::isNonNegative)
                    .orElse(Polynomial.ZERO),
                upper.flatMap(bound -> bound.substitute(replacement))));
  }

  /** Numbers beyond the range of long are unknown, not wrong. */
  private static SymbolicCount guarded(java.util.function.Supplier<SymbolicCount> operation) {
    try {
      return operation.get();
    } catch (ArithmeticException overflow) {
      return UNKNOWN;
    }
  }
}
