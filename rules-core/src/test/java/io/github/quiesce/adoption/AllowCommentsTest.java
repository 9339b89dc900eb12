package io.github.quiesce.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowCommentsTest {
  @Test
  void isForItsLineOrTheNextLineOfCode() {
    AllowComments comments =
        AllowComments.of("a(); // quiesce:allow R one\n  // quiesce:allow R two\n\n// x\nb();\n");
    assertThat(comments.reason("R", 1)).hasValue("one");
    assertThat(comments.reason("R", 5)).hasValue("two");
    assertThat(comments.reason("R", 2)).isEmpty();
  }

  @Test
  void isForTheRulesItNames() {
    AllowComments comments = AllowComments.of("a(); // quiesce:allow R,S why");
    assertThat(comments.reason("S", 1)).hasValue("why");
    assertThat(comments.reason("T", 1)).isEmpty();
  }

  @Test
  void knowsWhatAllowsNothing() {
    AllowComments comments =
        AllowComments.of("a(); // quiesce:allow R why\nb(); // quiesce:allow R\n//quiesce:allow");
    assertThat(comments.incomplete()).extracting(AllowComments.Comment::line).containsExactly(2, 3);
    assertThat(comments.unused()).hasSize(1);
    comments.reason("R", 1);
    assertThat(comments.unused()).isEmpty();
  }

  @Test
  void otherCommentsAreNone() {
    assertThat(AllowComments.of("// quiesce:allowed R why\n// quiesce allow R why").incomplete())
        .isEmpty();
  }
}
