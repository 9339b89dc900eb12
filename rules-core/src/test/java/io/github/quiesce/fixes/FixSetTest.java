package io.github.quiesce.fixes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which fixes go together, and what comes of them. */
class FixSetTest {
  private static final String TEXT = "0123456789";

  private static Edit edit(int start, int end, String replacement) {
    return new Edit("A", start, end, replacement);
  }

  private static Fix fix(Edit... edits) {
    return new Fix("mend", true, List.of(edits));
  }

  @Example
  void leavesOutWhatOverlapsAsAWhole() {
    FixSet set = new FixSet();
    assertThat(set.add(fix(edit(2, 5, "x")))).isTrue();
    assertThat(set.add(fix(edit(7, 8, "y"), edit(4, 6, "z")))).isFalse();
    assertThat(set.apply("A", TEXT)).isEqualTo("01x56789");
  }

  @Example
  void makesASharedEditOnce() {
    FixSet set = new FixSet();
    assertThat(set.add(fix(edit(0, 0, "import ")))).isTrue();
    assertThat(set.add(fix(edit(0, 0, "import "), edit(9, 10, "!")))).isTrue();
    assertThat(set.add(fix(edit(0, 0, "other ")))).isFalse();
    assertThat(set.apply("A", TEXT)).isEqualTo("import 012345678!");
  }

  @Example
  void takesEditsThatTouch() {
    FixSet set = new FixSet();
    assertThat(set.add(fix(edit(2, 5, "x")))).isTrue();
    assertThat(set.add(fix(edit(5, 7, "y")))).isTrue();
    assertThat(set.add(fix(edit(7, 7, "z")))).isTrue();
    assertThat(set.apply("A", TEXT)).isEqualTo("01xyz789");
    assertThat(set.apply("B", TEXT)).isEqualTo(TEXT);
    assertThat(set.paths()).containsExactly("A");
  }

  @Example
  void prefersTheFirstThatIsWanted() {
    Fix review = new Fix("ask", false, List.of());
    Fix safe = new Fix("mend", true, List.of());
    assertThat(FixSet.preferred(List.of(review, safe), false)).contains(safe);
    assertThat(FixSet.preferred(List.of(review, safe), true)).contains(review);
    assertThat(FixSet.preferred(List.of(review), false)).isEmpty();
  }

  @Example
  void anotherTextIsRefused() {
    FixSet set = new FixSet();
    set.add(fix(edit(8, 10, "")));
    assertThatIllegalArgumentException().isThrownBy(() -> set.apply("A", "short"));
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10),
            Arbitraries.integers().between(0, 10),
            Arbitraries.strings().withChars("ab").ofMaxLength(2))
        .as((a, b, text) -> edit(Math.min(a, b), Math.max(a, b), text))
        .list()
        .ofMaxSize(6);
  }

  @Property
  void isTheSameAsReplacingFromTheBack(@ForAll("edits") List<Edit> edits) {
    FixSet set = new FixSet();
    List<Edit> taken = new ArrayList<>();
    for (Edit each : edits) {
      if (set.add(fix(each)) && !taken.contains(each)) {
        taken.add(each);
      }
    }
    taken.sort(Comparator.comparing(Edit::start).thenComparing(Edit::end).reversed());
    StringBuilder expected = new StringBuilder(TEXT);
    taken.forEach(each -> expected.replace(each.start(), each.end(), each.replacement()));
    assertThat(set.apply("A", TEXT)).isEqualTo(expected.toString());
  }
}
