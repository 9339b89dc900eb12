package io.github.quiesce.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.quiesce.adoption.Baseline.Entry;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static Entry entry(String digit, int rank, String path, String declaration) {
    return new Entry(digit.repeat(16) + ":" + rank, "Rule", path, declaration);
  }

  @Test
  void isReadAsItWasWritten() throws BaselineException {
    Baseline baseline =
        new Baseline(List.of(entry("b", 1, "p/B b.java", "B#m"), entry("a", 2, "A.java", "A#m")));
    assertThat(Baseline.parse(baseline.text())).isEqualTo(baseline);
    assertThat(Baseline.parse(baseline.text().replace("\n", "\r\n"))).isEqualTo(baseline);
  }

  @Test
  void isInAnOrderThatMergesWell() {
    assertThat(new Baseline(List.of(entry("b", 1, "b", "m"), entry("c", 1, "a", "m"))).text())
        .matches("(?s)# quiesce baseline 1\n#[^\n]*\nc{16}:1\tRule\ta\tm\nb{16}:1\tRule\tb\tm\n");
  }

  @Test
  void anEntryStandsForOneFinding() {
    Baseline baseline = new Baseline(List.of(entry("a", 1, "A", "m")));
    assertThat(baseline.match(List.of(entry("a", 1, "A", "m"), entry("a", 2, "A", "m"))).known())
        .containsExactly(true, false);
  }

  @Test
  void amongEqualsThoseInTheirPlaceAreTheKnownOnes() {
    Baseline baseline = new Baseline(List.of(entry("a", 1, "B", "m")));
    // The new one comes first, and takes the rank the known one had.
    Baseline.Match match =
        baseline.match(List.of(entry("a", 1, "A", "m"), entry("a", 2, "B", "m")));
    assertThat(match.known()).containsExactly(false, true);
    assertThat(match.gone()).isEmpty();
  }

  @Test
  void aFileThatMovedIsKnownByTheRest() {
    Baseline baseline = new Baseline(List.of(entry("a", 1, "old/A", "p.A#m")));
    assertThat(baseline.match(List.of(entry("a", 1, "new/A", "q.A#m"))).known())
        .containsExactly(true);
  }

  @Test
  void whatNothingMatchesIsGone() {
    Entry gone = entry("a", 1, "A", "m");
    Baseline baseline = new Baseline(List.of(gone, entry("b", 1, "A", "m")));
    assertThat(baseline.match(List.of(entry("b", 1, "A", "m"))).gone()).containsExactly(gone);
    assertThat(baseline.without(List.of(gone)).entries()).doesNotContain(gone);
  }

  @Test
  void namesThatWouldBreakALineAreMended() throws BaselineException {
    String text = new Baseline(List.of(entry("a", 1, "a\tb\nc\u2028", "m"))).text();
    assertThat(Baseline.parse(text).entries().get(0).path()).isEqualTo("a?b?c?");
  }

  @Test
  void saysWhichLineIsWrong() {
    assertThatThrownBy(() -> Baseline.parse("# quiesce baseline 1\n\n# note\noops\n"))
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith("line 4: ");
    assertThatThrownBy(() -> Baseline.parse("")).hasMessageStartingWith("line 1: ");
  }

  @Property(tries = 200)
  void anyTextIsABaselineOrAnError(@ForAll @Size(max = 200) List<Character> characters) {
    StringBuilder text = new StringBuilder("# quiesce baseline 1\n");
    characters.forEach(text::append);
    try {
      Baseline.parse(text.toString()).match(List.of(entry("a", 1, "A", "m")));
    } catch (BaselineException e) {
      assertThat(e).hasMessageMatching("line \\d+: .*");
    }
  }
}
