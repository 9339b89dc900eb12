package io.github.quiesce.analysis.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Symbolic results hold for every value of the symbols. */
class CountPropertiesTest {
  @Provide
  Arbitrary<Polynomial> polynomials() {
    Arbitrary<Polynomial> term =
        Combinators.combine(
                Arbitraries.longs().between(-3, 3),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3))
            .as((factor, a, b) -> Numbers.number(factor).times(symbol(a)).times(symbol(b)));
    return term.list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(terms -> terms.stream().reduce(Polynomial.ZERO, Polynomial::plus));
  }

  /** The factor 1 stands beside the three symbols. */
  private static Polynomial symbol(int index) {
    return index < Numbers.SYMBOLS.size()
        ? Polynomial.of(Numbers.SYMBOLS.get(index))
        : Polynomial.ONE;
  }

  @Provide
  Arbitrary<List<Integer>> values() {
    return Arbitraries.integers().between(1, 6).list().ofSize(3);
  }

  @Property
  void arithmeticIsThatOfTheNumbers(
      @ForAll("polynomials") Polynomial a,
      @ForAll("polynomials") Polynomial b,
      @ForAll("values") List<Integer> values) {
    long left = Numbers.evaluate(a, values);
    long right = Numbers.evaluate(b, values);
    assertThat(Numbers.evaluate(a.plus(b), values)).isEqualTo(left + right);
    assertThat(Numbers.evaluate(a.minus(b), values)).isEqualTo(left - right);
    assertThat(Numbers.evaluate(a.times(b), values)).isEqualTo(left * right);
  }

  @Property
  void comparisonsHoldForAllValues(
      @ForAll("polynomials") Polynomial a,
      @ForAll("polynomials") Polynomial b,
      @ForAll("values") List<Integer> values) {
    int order = Long.compare(Numbers.evaluate(a, values), Numbers.evaluate(b, values));
    switch (a.compareWith(b)) {
      case EQUAL -> assertThat(order).isZero();
      case LESS -> assertThat(order).isNegative();
      case GREATER -> assertThat(order).isPositive();
      case UNKNOWN -> {}
    }
  }

  @Property
  void oneOrTheOtherIsWithinTheBoundsOfBoth(
      @ForAll("polynomials") Polynomial a,
      @ForAll("polynomials") Polynomial b,
      @ForAll("values") List<Integer> values) {
    SymbolicCount either = SymbolicCount.exactly(a).or(SymbolicCount.exactly(b));
    long left = Numbers.evaluate(a, values);
    long right = Numbers.evaluate(b, values);
    long least = Math.max(0, Math.min(left, right));
    assertThat(Numbers.evaluate(either.lower(), values)).isLessThanOrEqualTo(least);
    either
        .upper()
        .ifPresent(
            upper ->
                assertThat(Numbers.evaluate(upper, values))
                    .isGreaterThanOrEqualTo(Math.max(left, right)));
  }
}
