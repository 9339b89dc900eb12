package io.github.quiesce.analysis.counts;

import static io.github.quiesce.analysis.counts.Numbers.M;
import static io.github.quiesce.analysis.counts.Numbers.N;
import static io.github.quiesce.analysis.counts.Numbers.number;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PolynomialTest {
  @Test
  void equalNumbersWrittenDifferentlyAreEqual() {
    assertThat(number(2).times(N.plus(number(1)))).isEqualTo(N.plus(N).plus(number(2)));
    assertThat(N.times(M)).isEqualTo(M.times(N));
    assertThat(N.minus(N)).isEqualTo(Polynomial.ZERO);
  }

  @Test
  void offByOneIsDifferentWhateverTheSize() {
    assertThat(N.compareWith(N.plus(number(1)))).isEqualTo(Comparison.LESS);
    assertThat(N.compareWith(N.minus(number(1)))).isEqualTo(Comparison.GREATER);
    assertThat(number(3).compareWith(number(2))).isEqualTo(Comparison.GREATER);
  }

  @Test
  void unrelatedNumbersCannotBeCompared() {
    assertThat(N.compareWith(M)).isEqualTo(Comparison.UNKNOWN);
    assertThat(N.compareWith(number(1))).isEqualTo(Comparison.UNKNOWN);
    assertThat(N.times(M).compareWith(N.plus(M))).isEqualTo(Comparison.UNKNOWN);
  }

  @Test
  void aMultipleIsGreaterForEverythingThatIsNotEmpty() {
    assertThat(number(2).times(N).compareWith(N)).isEqualTo(Comparison.GREATER);
  }

  @Test
  void isDescribedAsOneWouldWriteIt() {
    assertThat(describe(N.plus(number(1)))).isEqualTo("n + 1");
    assertThat(describe(number(2).times(N).minus(number(3)))).isEqualTo("2 * n - 3");
    assertThat(describe(N.times(M))).isEqualTo("m * n");
    assertThat(describe(Polynomial.ZERO)).isEqualTo("0");
  }

  private static String describe(Polynomial polynomial) {
    return polynomial.describe(SymbolNames::of);
  }

  @Test
  void dividesOnlyWithoutRemainder() {
    assertThat(number(2).times(N).dividedBy(2)).contains(N);
    assertThat(N.dividedBy(2)).isEmpty();
  }
}
