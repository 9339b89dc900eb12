package io.github.quiesce.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugCheckerRefactoringTestHelper;
import com.google.errorprone.BugPattern;
import com.google.errorprone.CompilationTestHelper;
import com.google.errorprone.bugpatterns.BugChecker;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.adoption.Fingerprints;
import io.github.quiesce.adoption.StatementText;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.errorprone.checks.ExecutorNeverShutDown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checkers in a compiler: where they report, what silences them, what options do. */
@SuppressWarnings("MisformattedTestData") // one line each: no place matters in them
final class QuiesceCheckerTest {
  private static CompilationTestHelper compile(String... options) {
    return CompilationTestHelper.newInstance(ExecutorNeverShutDown.class, QuiesceCheckerTest.class)
        .setArgs(options);
  }

  @Test
  void reportsAtTheFirstLineOfTheStatementWithTrace() {
    compile()
        .addSourceLines(
            "A.java",
            "class A {",
            "  A self;",
            "  A marked() { return this; }",
            "  void m(Thread t) {",
            "    t.isAlive();",
            "    // BUG: Diagnostic contains: This is a marked call.",
            "    self",
            "        .self",
            "        .marked();",
            "    int x = 0; int",
            "    // BUG: Diagnostic contains: 1. A.java:12: called here",
            "        y = self.marked().hashCode();",
            "    // BUG: Diagnostic contains: https://quiesce.github.io/rules/ExecutorNeverShutDown",
            "    if (self.marked() == null) return;",
            "    // BUG: Diagnostic contains: [ExecutorNeverShutDown]",
            "    marked();",
            "  }",
            "}")
        .doTest();
  }

  @Test
  void isSuppressedByAnnotationsAround() {
    compile()
        .addSourceLines(
            "A.java",
            "class A {",
            "  Thread t = new Thread();",
            "  static A marked() { return null; }",
            "  @SuppressWarnings(\"ExecutorNeverShutDown\") void m() { marked(); }",
            "  void n() { @SuppressWarnings(\"ExecutorNeverShutDown\") A a = marked(); }",
            "  @SuppressWarnings({\"x\", \"ExecutorNeverShutDown\"}) A field = marked();",
            "  @SuppressWarnings(\"ExecutorNeverShutDown\") static class B {",
            "    void p() { marked(); }",
            "  }",
            "  @SuppressWarnings(\"InterruptSwallowed\")",
            "  // BUG: Diagnostic contains: marked",
            "  void q() { marked(); }",
            "}")
        .doTest();
  }

  @Test
  void showsPossibleFindingsInTheStrictProfileOnly() {
    String[] lines = {
      "class A {",
      "  Thread t = new Thread();",
      "  static void maybe() {}",
      "  void m() { maybe(); }",
      "}"
    };
    compile().addSourceLines("A.java", lines).doTest();
    lines[3] = "  // BUG: Diagnostic contains: marked\n" + lines[3];
    compile("-XepOpt:Quiesce:Profile=strict").addSourceLines("A.java", lines).doTest();
  }

  @Test
  void canBeSwitchedOff() {
    compile("-Xep:ExecutorNeverShutDown:OFF")
        .addSourceLines(
            "A.java",
            "class A { Thread t = new Thread(); static void marked() {} void m() { marked(); } }")
        .expectNoDiagnostics()
        .doTest();
  }

  @Test
  void suggestsSafeFixesAndReviewFixesOnRequest() {
    assertRefactored("safe()");
    assertRefactored("safe()", "-XepOpt:Quiesce:ReviewFixes=true");
  }

  private static void assertRefactored(String call, String... options) {
    String before =
        "class A { Thread t = new Thread(); static void marked() {} static void safe() {} ";
    BugCheckerRefactoringTestHelper.newInstance(
            ExecutorNeverShutDown.class, QuiesceCheckerTest.class)
        .setArgs(options)
        .addInputLines("A.java", before + "void m() { marked(); } }")
        .addOutputLines("A.java", before + "void m() { " + call + "; } }")
        .doTest();
  }

  @Test
  void takesTheSecondFixOnRequestOnly() {
    BugCheckerRefactoringTestHelper.newInstance(
            ExecutorNeverShutDown.class, QuiesceCheckerTest.class)
        .setArgs("-XepOpt:Quiesce:ReviewFixes=true")
        .setFixChooser(BugCheckerRefactoringTestHelper.FixChoosers.SECOND)
        .addInputLines(
            "A.java",
            "class A { Thread t = new Thread(); void marked() {} void reviewed() {} void m() { marked(); } }")
        .addOutputLines(
            "A.java",
            "class A { Thread t = new Thread(); void marked() {} void reviewed() {} void m() { reviewed(); } }")
        .doTest();
  }

  @Test
  void looksOnlyAtUnitsThatMatter() {
    compile()
        .addSourceLines("A.java", "class A { static void marked() {} void m() { marked(); } }")
        .expectNoDiagnostics()
        .doTest();
  }

  @Test
  void isListedAsServiceWithTheCatalogsMetadata() {
    List<String> served =
        ServiceLoader.load(BugChecker.class).stream()
            .map(provider -> provider.type().getName())
            .filter(name -> name.startsWith("io.github.quiesce."))
            .toList();
    assertThat(served).isNotEmpty();
    for (RuleInfo rule : Catalogs.builtIn().rules()) {
      assertThat(served).contains("io.github.quiesce.errorprone.checks." + rule.name());
    }
    BugPattern pattern = ExecutorNeverShutDown.class.getAnnotation(BugPattern.class);
    assertThat(pattern.severity()).isEqualTo(BugPattern.SeverityLevel.WARNING);
    assertThat(pattern.link()).endsWith("/ExecutorNeverShutDown");
  }

  @Test
  void badOptionsAreOneLine(@TempDir Path folder) throws IOException {
    String unit = "class A { Thread t = new Thread(); }";
    assertThat(Javac.compile(unit, "-XepOpt:Quiesce:Profile=loud"))
        .containsExactly(
            "[Quiesce] -XepOpt:Quiesce:Profile=loud: no such profile; use default or strict");
    assertThat(Javac.compile(unit, "-XepOpt:Quiesce:Severity=p=loud"))
        .containsExactly(
            "[Quiesce] -XepOpt:Quiesce:Severity: 'p=loud': no such level; use one of off, info, warning, error");
    assertThat(Javac.compile(unit, "-XepOpt:Quiesce:Baseline=" + folder.resolve("none.txt")))
        .singleElement()
        .asString()
        .startsWith("[Quiesce] baseline " + folder.resolve("none.txt") + ": cannot be read")
        .contains("quiesce baseline create");
    Path facts = Files.writeString(folder.resolve("bad.yaml"), "types: [");
    List<String> messages = Javac.compile(unit, "-XepOpt:Quiesce:Facts=" + facts);
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).startsWith("[Quiesce] " + facts).doesNotContain("\n");
  }

  @Test
  void isAllowedByACommentWithAReason() {
    compile()
        .addSourceLines(
            "A.java",
            "class A {",
            "  Thread t = new Thread();",
            "  static A marked() { return null; }",
            "  void m() { marked(); } // quiesce:allow ExecutorNeverShutDown it is a test's",
            "  // BUG: Diagnostic contains: marked",
            "  void n() { marked(); } // quiesce:allow ExecutorNeverShutDown",
            "}")
        .doTest();
  }

  @Test
  void knownFindingsAreNotShown(@TempDir Path folder) throws IOException {
    String unit =
        "class A { Thread t = new Thread(); static void marked() {} void m() { marked(); } }";
    String print =
        Fingerprints.of(
                List.of(
                    new Fingerprints.Key(
                        "ExecutorNeverShutDown",
                        "A",
                        "m/0",
                        StatementText.normalise(unit, unit.lastIndexOf("marked")))))
            .get(0);
    assertThat(Javac.compile(unit, baseline(folder, print, "A.java"))).isEmpty();
    assertThat(Javac.compile(unit, baseline(folder, print, "other/A.java"))).hasSize(1);
    assertThat(Javac.compile(unit + " // m", baseline(folder, "f".repeat(16) + ":1", "A.java")))
        .hasSize(1);
  }

  private static String baseline(Path folder, String fingerprint, String path) throws IOException {
    Baseline baseline =
        new Baseline(
            List.of(new Baseline.Entry(fingerprint, "ExecutorNeverShutDown", path, "A#m")));
    return "-XepOpt:Quiesce:Baseline="
        + Files.writeString(folder.resolve("baseline.txt"), baseline.text());
  }

  @Test
  void severityIsTheOneOfThePackage() {
    String unit =
        "package p.q; "
            + "class A { Thread t = new Thread(); static void marked() {} void m() { marked(); } }";
    assertThat(Javac.diagnostics(unit, "-XepOpt:Quiesce:Severity=p=error,q=off"))
        .extracting(Diagnostic::getKind)
        .contains(Diagnostic.Kind.ERROR);
    assertThat(Javac.compile(unit, "-XepOpt:Quiesce:Severity=p=error,p.q=off")).isEmpty();
  }

  @Test
  void brokenRuleCostsOneWarning() {
    assertThat(
            Javac.compile(
                "class Boom { Thread t = new Thread(); static void marked() {} "
                    + "void m() { marked(); } } class Boom2 {}"))
        .hasSize(2)
        .anySatisfy(
            message ->
                assertThat(message)
                    .startsWith("[Quiesce] in ")
                    .contains("A.java", "rule FailingRule failed", "out of order", "report"))
        .anySatisfy(message -> assertThat(message).contains("This is a marked call."));
  }
}
