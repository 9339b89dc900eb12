package io.github.quiesce.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintsTest {
  private static final Fingerprints.Key KEY = new Fingerprints.Key("Rule", "p.A", "run/0", "x");

  @Test
  void equalFindingsAreToldApartByRank() {
    List<String> prints = Fingerprints.of(List.of(KEY, KEY));
    assertThat(prints.get(0)).matches("[0-9a-f]{16}:1");
    assertThat(prints.get(1)).isEqualTo(prints.get(0).replace(":1", ":2"));
  }

  @Test
  void eachPartCounts() {
    assertThat(
            Fingerprints.of(
                List.of(
                    KEY,
                    new Fingerprints.Key("Other", "p.A", "run/0", "x"),
                    new Fingerprints.Key("Rule", "p.B", "run/0", "x"),
                    new Fingerprints.Key("Rule", "p.A", "run/1", "x"),
                    new Fingerprints.Key("Rule", "p.A", "run/0", "y"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void numbersOfAnonymousClassesDoNotCount() {
    assertThat(Fingerprints.of(List.of(new Fingerprints.Key("R", "p.A$1", "m", "x"))))
        .isEqualTo(Fingerprints.of(List.of(new Fingerprints.Key("R", "p.A$2", "m", "x"))));
    assertThat(Fingerprints.of(List.of(new Fingerprints.Key("R", "p.A$1Local", "m", "x"))))
        .isEqualTo(Fingerprints.of(List.of(new Fingerprints.Key("R", "p.A$3Local", "m", "x"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Pool p = open( a,b );|Pool pool = open(x, y);",
        "p.submit(task);|executor /* here */ . submit(other); // there",
        "} catch (Exception e) {|catch(Exception ignored){ log(); }",
        "while (more) { a(); }|while (go) { b(); c(); }",
        "a(\"s ; t\");|a( \"s ; t\" );",
      })
  void formattingAndNamesOfLocalsDoNotCount(String before, String after) {
    assertThat(StatementText.normalise(before, 0)).isEqualTo(StatementText.normalise(after, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a(b, c);|a(b, b);",
        "Pool p = open();|Pool p = make();",
        "p.submit(t);|p.execute(t);",
        "f(1);|f(2);",
        "f(\"a\");|f(\"b\");",
      })
  void whatIsDoneCounts(String before, String after) {
    assertThat(StatementText.normalise(before, 0)).isNotEqualTo(StatementText.normalise(after, 0));
  }

  @Test
  void theStatementEndsWhereItsBlockStarts() {
    assertThat(StatementText.normalise("for (Job each : jobs.all()) { x(); }", 0))
        .isEqualTo(StatementText.normalise("for (Job next : queue.all()) { x(); }", 0));
    assertThat(StatementText.normalise("run(this::left);", 0))
        .isNotEqualTo(StatementText.normalise("run(this::right);", 0));
    assertThat(StatementText.normalise("for (int i = 0; i < n; i++) { x(); }", 0))
        .isEqualTo("for ( int $0 = 0 ; $0 < $1 ; $0 + + )");
  }

  @Test
  void oddTextIsNoTrouble() {
    assertThat(StatementText.normalise("\"unclosed", 0)).isEqualTo("\" $0");
    assertThat(StatementText.normalise("", 0)).isEmpty();
    assertThat(StatementText.normalise("/* ".repeat(3000), 0)).isNotEmpty();
  }
}
