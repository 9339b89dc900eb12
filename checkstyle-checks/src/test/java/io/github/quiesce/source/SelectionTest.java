package io.github.quiesce.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.TypeNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {
  private static final String HOT =
      "package p; import java.util.concurrent.*; class Hot extends Base {"
          + " ExecutorService pool() { return Executors.newCachedThreadPool(); }"
          + " String m(Helper h) { return h.name().trim(); } }";
  private static final String BASE = "package p; class Base { }";
  private static final String HELPER =
      "package p; class Helper { Name name() { return null; } class Name extends Far {} }";
  private static final String FAR = "package p; class Far { String trim() { return null; } }";
  private static final String CALLER = "package p; class Caller { void m() { new Hot(); } }";
  private static final String RELEASER =
      "package p; class Releaser { void m() { Caller.hot().pool().shutdown(); } }";
  private static final String COLD = "package p; class Cold { int m() { return 1; } }";

  private static List<String> selected(String... texts) {
    return Snippets.unit(texts).program().classes().stream().map(ClassModel::name).toList();
  }

  @Test
  void filesThatHaveToDoWithATriggerTypeAreTheProgram() {
    assertThat(selected(HOT, BASE, HELPER, FAR, CALLER, RELEASER, COLD))
        .containsExactly("p.Base", "p.Caller", "p.Helper", "p.Helper$Name", "p.Hot", "p.Releaser");
  }

  @Test
  void typesOfOtherFilesAreResolvedAllTheSame() {
    SourceProgram source = Snippets.unit(HOT, BASE, HELPER, FAR, COLD);
    assertThat(Snippets.instructions(Snippets.method(source, "p.Hot", "m")))
        .filteredOn(i -> i instanceof Invoke)
        .extracting(i -> Snippets.text(((Invoke) i).method()))
        .containsExactly(
            "p.Helper#name() -> p.Helper$Name", "p.Helper$Name#trim() -> java.lang.String");
    assertThat(source.program().hierarchy().isSubtype("p.Helper$Name", "p.Far")).isTrue();
    assertThat(source.program().findClass("p.Far")).isEmpty();
  }

  @Test
  void aTriggerMethodNeedsNoNameOfItsClass() {
    String keeps = "package p; class Keeps { void m(Temp temp) { temp.file().deleteOnExit(); } }";
    assertThat(selected(keeps, COLD)).containsExactly("p.Keeps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import module java.base; class Hot { ExecutorService pool; }",
        "ExecutorService pool; void main() {}",
        "final ExecutorService pool = null;\nvoid main() {}",
      })
  void aModulesPackagesNeedNotBeNamed(String hot) {
    SourceProgram source = Snippets.unit(hot, COLD);
    assertThat(source.problems()).isEmpty();
    assertThat(source.program().classes())
        .singleElement()
        .satisfies(
            type ->
                assertThat(type.field("pool").orElseThrow().type())
                    .isEqualTo("java.util.concurrent.ExecutorService"));
  }

  @Test
  void otherImportsGoBeforeThoseOfModules() {
    SourceProgram source =
        Snippets.unit(
            "import module java.base; import module java.sql; import p.*; class A {"
                + " Executor own; Connection other; Date unclear; Thread thread; }",
            "package p; public class Executor {}");
    ClassModel type = Snippets.type(source, "A");
    assertThat(List.of("own", "other", "unclear", "thread"))
        .extracting(name -> type.field(name).orElseThrow().type())
        .containsExactly(
            "p.Executor", "java.sql.Connection", TypeNames.UNKNOWN, "java.lang.Thread");
  }

  @Test
  void aSingleFileIsAlwaysTheProgram() {
    assertThat(selected(COLD)).containsExactly("p.Cold");
  }

  @Test
  void filesWhoseBracketsDoNotMatchAreParsedForTheirProblems() {
    assertThat(Snippets.unit(HOT, "package p; class Cold { void m( { } }").problems())
        .extracting(Problem::path)
        .containsOnly("T1.java");
    assertThat(Snippets.unit(HOT, "package p; class Cold { String s = \"x; }").problems())
        .isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "while (!done); | true",
        "while (!done) { } | true",
        "while (!done) { i++; } | true",
        "do { i++; } while (!done); | true",
        "for (;;) { } | true",
        "for (;;) i++; | true",
        "for (int i = 0; i < n; i++) { s += i; } | false",
        "for (int i : all) { s += i; } | false",
        "for (S s = now; s != UP; s = now) { if (s == NO) { throw new E(); } } | true",
        "for (N n = head; n != null; n = n.next) { s += n.size; } | false",
        "for (int i = 0; i < n; i = i + 2) { s += i; } | false",
        "while (it.hasNext()) { use(it.next()); } | false",
        "while (!done) { if (x) { go(); } i++; } | false",
        "do { go(); } while (!done); | false",
        "for (;;) { go(); } | false",
        "for (;;) { if (x) { break; } go(); } | false",
      })
  void loopsThatCallNothingAreFound(String loop, boolean expected) {
    assertThat(TextScan.of("class A { void m() { " + loop + " next(); } }").spins())
        .isEqualTo(expected);
  }

  @Test
  void wordsOfCommentsAndLiteralsDoNotCount() {
    TextScan scan =
        TextScan.of(
            "package a.b; /* ExecutorService */ // Thread\nclass A { String s = \"Future\"; }"
                + " interface B {} record C(int i) {}");
    assertThat(scan.packageName()).isEqualTo("a.b");
    assertThat(scan.topLevel()).containsExactly("A", "B", "C");
    assertThat(scan.words()).doesNotContain("ExecutorService", "Thread", "Future").contains("s");
    assertThat(scan.odd()).isFalse();
  }
}
