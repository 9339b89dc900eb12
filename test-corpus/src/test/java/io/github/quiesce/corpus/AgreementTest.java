package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much the engines find, and how far they agree. */
class AgreementTest {
  @ParameterizedTest
  @CsvSource({"JAVAC, 0.99", "BYTECODE, 0.97", "SOURCE, 0.92"})
  void findsWhatIsExpected(Engine kind, double share) {
    ConformanceTable table = ConformanceTable.of(Engines.of(kind), Corpus.cases());
    System.out.println(table.format(kind.name()));
    assertThat(table.total().found()).isPositive();
    assertThat(table.total().recall()).isGreaterThanOrEqualTo(share);
    assertThat(table.total().unexpected()).isZero();
  }

  @Test
  void javacAndBytecodeAgree() {
    assertThat(agreement(Engine.JAVAC, Engine.BYTECODE)).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void sourceAndJavacAgree() {
    assertThat(agreement(Engine.SOURCE, Engine.JAVAC)).isGreaterThanOrEqualTo(0.90);
  }

  /** Found by both over found by either, undecidable cases included. */
  private static double agreement(Engine first, Engine second) {
    EngineUnderTest one = Engines.of(first);
    EngineUnderTest other = Engines.of(second);
    Set<Site> either = new TreeSet<>();
    Set<Site> both = new TreeSet<>();
    for (CorpusCase each : Corpus.cases()) {
      if (one.canRead(each) && other.canRead(each)) {
        Set<Site> ofOne = Verdicts.of(one, each, Profile.STRICT);
        Set<Site> ofOther = Verdicts.of(other, each, Profile.STRICT);
        either.addAll(ofOne);
        either.addAll(ofOther);
        ofOne.stream().filter(ofOther::contains).forEach(both::add);
      }
    }
    assertThat(either).isNotEmpty();
    double share = (double) both.size() / either.size();
    System.out.printf("agreement of %s and %s: %.3f%n", first, second, share);
    return share;
  }
}
