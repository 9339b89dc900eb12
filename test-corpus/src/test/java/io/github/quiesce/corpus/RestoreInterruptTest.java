package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Edit;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.SourceProgram;
import io.github.quiesce.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The fix of a swallowed interrupt: what it writes, when it is safe, and that it mends. */
class RestoreInterruptTest {
  private static final String RULE = "InterruptSwallowed";
  private static final String LOOPS = "ConsumerLoopNeverEnds";

  private static List<Finding> findings(List<CorpusFile> files) {
    List<SourceText> texts =
        files.stream().map(file -> new SourceText(file.path(), file.text())).toList();
    Program program = SourceProgram.of(texts, FactsLibrary.builtIn(), Program.View.WHOLE).program();
    return new Engine(Catalogs.builtIn(), Engine.allRules(), Profile.STRICT)
        .run(program)
        .findings();
  }

  private static String apply(Fix fix, String text) {
    StringBuilder result = new StringBuilder(text);
    fix.edits().stream()
        .sorted(Comparator.comparingInt(Edit::start).reversed())
        .forEach(edit -> result.replace(edit.start(), edit.end(), edit.replacement()));
    return result.toString();
  }

  private static List<CorpusFile> mended(CorpusCase each, Fix fix) {
    return each.files().stream()
        .map(
            file ->
                file.path().equals(fix.edits().get(0).path())
                    ? new CorpusFile(file.path(), apply(fix, file.text()))
                    : file)
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> mendsEachCase(@TempDir Path output) {
    List<DynamicTest> tests = new ArrayList<>();
    for (CorpusCase each : Corpus.cases()) {
      boolean concerned =
          each.compilesHere()
              && each.expected(Profile.DEFAULT).stream().anyMatch(s -> s.rule().equals(RULE));
      if (concerned) {
        tests.add(DynamicTest.dynamicTest(each.name(), () -> mends(each, output)));
      }
    }
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  private static void mends(CorpusCase each, Path output) {
    List<Finding> before = findings(each.files());
    for (Finding finding : before) {
      for (Fix fix : finding.rule().equals(RULE) ? finding.fixes() : List.<Fix>of()) {
        List<CorpusFile> files = mended(each, fix);
        Compilation.run(ToolProvider.getSystemJavaCompiler(), files, output, List.of());
        List<String> expected = new ArrayList<>(rules(before));
        expected.remove(RULE);
        List<String> left = rules(findings(files));
        assertThat(left)
            .as("%s after: %s", each, files.get(0).text())
            .containsExactlyElementsOf(without(expected, left));
      }
    }
  }

  /** A loop that now ends when interrupted is none that never ends. */
  private static List<String> without(List<String> expected, List<String> left) {
    return expected.stream().filter(rule -> !rule.equals(LOOPS) || left.contains(LOOPS)).toList();
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(Finding::rule).sorted().toList();
  }

  private static Fix only(String text) {
    List<Fix> fixes =
        findings(List.of(new CorpusFile("Case.java", text))).stream()
            .filter(finding -> finding.rule().equals(RULE))
            .flatMap(finding -> finding.fixes().stream())
            .toList();
    assertThat(fixes).hasSize(1);
    return fixes.get(0);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  private static String method(String... lines) {
    return "class Case {\n  boolean open;\n" + lines(lines) + "}\n";
  }

  @Test
  void fillsAnEmptyBlockAndIsSafeWhereTheMethodEnds() {
    String text =
        method(
            "  int nap() {",
            "    try {",
            "      Thread.sleep(5);",
            "    } catch (InterruptedException e) {",
            "    }",
            "    return 1;",
            "  }");
    Fix fix = only(text);
    assertThat(fix.safe()).isTrue();
    assertThat(apply(fix, text))
        .contains(
            lines(
                "    } catch (InterruptedException e) {",
                "      Thread.currentThread().interrupt();",
                "    }"));
  }

  @Test
  void standsBeforeWhatTheHandlerDoes() {
    String text =
        method(
            "  int nap() {",
            "    try {",
            "      Thread.sleep(5);",
            "    } catch (InterruptedException e) { // why",
            "      open = false;",
            "    }",
            "    return 1;",
            "  }");
    assertThat(apply(only(text), text))
        .contains(
            "{ // why\n      Thread.currentThread().interrupt();\n      open = false;\n    }\n");
  }

  @Test
  void asksForTheKindInAUnionCatch() {
    String text =
        method(
            "  void get(java.util.concurrent.Future<?> f) {",
            "    try {",
            "      f.get();",
            "    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {",
            "      open = false;",
            "    }",
            "  }");
    Fix fix = only(text);
    assertThat(fix.safe()).isTrue();
    assertThat(apply(fix, text))
        .contains(
            lines(
                "      if (e instanceof InterruptedException) {",
                "        Thread.currentThread().interrupt();",
                "      }",
                "      open = false;"));
  }

  @Test
  void leavesALoopWithAConditionByBreak() {
    String text =
        method(
            "  void joinAll(Thread[] threads) {",
            "    for (Thread thread : threads) {",
            "      try {",
            "        thread.join();",
            "      } catch (InterruptedException e) {",
            "        open = false;",
            "      }",
            "    }",
            "  }");
    Fix fix = only(text);
    assertThat(fix.safe()).isFalse();
    assertThat(apply(fix, text))
        .contains(
            lines(
                "        Thread.currentThread().interrupt();",
                "        open = false;",
                "        break;",
                "      }"));
  }

  @Test
  void returnsFromALoopWithoutEnd() {
    String text =
        method(
            "  void pump(java.util.concurrent.BlockingQueue<Runnable> work) {",
            "    while (true) {",
            "      try {",
            "        work.take().run();",
            "      } catch (InterruptedException e) {",
            "        continue;",
            "      }",
            "    }",
            "  }");
    Fix fix = only(text);
    assertThat(fix.safe()).isFalse();
    assertThat(apply(fix, text))
        .contains("        Thread.currentThread().interrupt();\n        return;\n      }\n");
  }

  @Test
  void isForAPersonToDecideWhereAnotherWaitFollows() {
    String text =
        method(
            "  void twice(java.util.concurrent.CountDownLatch a) throws InterruptedException {",
            "    try {",
            "      a.await();",
            "    } catch (InterruptedException e) {",
            "      open = false;",
            "    }",
            "    a.await();",
            "  }");
    assertThat(only(text).safe()).isFalse();
  }
}
