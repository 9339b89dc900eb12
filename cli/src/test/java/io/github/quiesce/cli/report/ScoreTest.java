package io.github.quiesce.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.engine.Finding.Proof;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
  @ParameterizedTest
  @CsvSource({
    "PROVED, 1, false, 94",
    "PROVED, 2, false, 97",
    "PROVED, 3, false, 99",
    "PROVED, 3, true, 99",
    "POSSIBLE, 1, false, 70",
    "POSSIBLE, 2, false, 85",
    "POSSIBLE, 3, false, 93",
    "POSSIBLE, 1, true, 97",
  })
  void isWhatTheFormulaGives(Proof proof, int engines, boolean leak, int value) {
    assertThat(Score.of(proof, engines, leak).value()).isEqualTo(value);
  }

  @Test
  void risesWithEachReasonAndIsNeverCertain() {
    for (Proof proof : Proof.values()) {
      for (int engines = 1; engines <= 3; engines++) {
        int plain = Score.of(proof, engines, false).value();
        assertThat(Score.of(proof, engines, true).value()).isBetween(plain, 99);
        assertThat(Score.of(proof, engines + 1, false).value()).isBetween(plain, 99);
        assertThat(plain).isLessThanOrEqualTo(Score.of(Proof.PROVED, engines, false).value());
      }
    }
  }

  @Test
  void saysHowItComesAbout() {
    assertThat(Score.of(Proof.POSSIBLE, 3, true).explained())
        .isEqualTo(
            "99 = 100 * (1 - 0.3 [possible, not proved] * 0.25 [seen by 3 engines]"
                + " * 0.1 [leak seen at run time])");
  }
}
