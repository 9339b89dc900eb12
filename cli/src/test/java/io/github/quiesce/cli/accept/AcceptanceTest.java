package io.github.quiesce.cli.accept;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.cli.CommandRuns;
import io.github.quiesce.cli.CommandRuns.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Baselines and comments, from the command's side. */
class AcceptanceTest {
  private static final String METHOD =
      """
        void %s() {
          var pool = java.util.concurrent.Executors.newFixedThreadPool(4);%s
          pool.submit(() -> System.out.println("x"));
        }
      """;

  @TempDir Path temp;
  private Path source;
  private Path baseline;

  @BeforeEach
  void writeSource() throws IOException {
    source = temp.resolve("src");
    baseline = temp.resolve("known.txt");
    write("A.java", method("one", ""));
  }

  private static String method(String name, String comment) {
    return METHOD.formatted(name, comment);
  }

  private void write(String name, String... methods) throws IOException {
    Path file = source.resolve(name);
    Files.createDirectories(file.getParent());
    String type = file.getFileName().toString().replace(".java", "");
    Files.writeString(file, "class " + type + " {\n" + String.join("\n", methods) + "}\n");
  }

  private Run run(String command, String... more) {
    List<Object> args = new ArrayList<>(List.of(command.split(" ", -1)));
    args.addAll(List.of("--baseline", baseline));
    args.addAll(List.of(more));
    args.add(source);
    return CommandRuns.real(args.toArray());
  }

  @Test
  void whatIsKnownIsNotToldAndWhatIsNewIs() throws IOException {
    assertThat(run("baseline create").out()).isEqualTo(baseline + ": 1 entries, 1 new, 0 gone\n");
    assertThat(run("scan")).isEqualTo(new Run(0, "", ""));
    write("A.java", method("two", ""), method("one", ""));
    Run run = run("scan");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).containsOnlyOnce("warning:").contains("A.java:3: ");
  }

  @Test
  void whatIsKnownIsInReportsThatCanSaySo() {
    run("baseline create");
    Run run = run("scan", "--format", "sarif");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("\"suppressions\"", "\"kind\": \"external\"");
    assertThat(run("scan", "--format", "json").out()).contains("\"acceptedBy\": \"baseline\"");
    assertThat(run("scan", "--format", "sarif", "--no-accepted").out())
        .doesNotContain("\"suppressions\"");
    assertThat(run("scan", "--format", "gitlab").out()).isEqualTo("[]\n");
  }

  @Test
  void entriesThatMatchNothingAreTold() throws IOException {
    run("baseline create");
    write("A.java", "  void one() {}\n");
    Run run = run("scan");
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .isEqualTo(
            "quiesce: warning: baseline "
                + baseline
                + ": 1 entry matches nothing; 'quiesce baseline prune' removes what is gone\n");
    assertThat(run("scan", "--verbose").err()).contains("gone: ExecutorPerCall in A.java, A#one");
  }

  @Test
  void entriesOfFilesThatAreNotScannedAreNotMissed() throws IOException {
    write("B.java", method("one", ""));
    run("baseline create");
    source = source.resolve("A.java");
    assertThat(run("scan")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void pruneTakesOutAndAddsNothing() throws IOException {
    write("B.java", method("gone", ""));
    run("baseline create");
    Files.delete(source.resolve("B.java"));
    write("A.java", method("one", ""), method("fresh", ""));
    assertThat(run("baseline prune").out()).endsWith(": 1 entries, 0 new, 1 gone\n");
    assertThat(baseline).content().contains("A#one").doesNotContain("B#gone", "A#fresh");
    assertThat(run("scan").status()).isEqualTo(1);
  }

  @Test
  void updateTakesInAndTakesOut() throws IOException {
    write("B.java", method("gone", ""));
    run("baseline create");
    Files.delete(source.resolve("B.java"));
    write("A.java", method("one", ""), method("fresh", ""));
    assertThat(run("baseline update").out()).endsWith(": 2 entries, 1 new, 1 gone\n");
    assertThat(run("scan")).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void createOverwritesNothing() throws IOException {
    Files.writeString(baseline, "mine\n");
    Run run = run("baseline create");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is there already").hasLineCount(1);
    assertThat(baseline).hasContent("mine");
  }

  @Test
  void nothingIsWrittenWhereNotAllCouldBeScanned() throws IOException {
    run("baseline create");
    String before = Files.readString(baseline);
    write("A.java", "  void one( {\n");
    Run run = run("baseline prune");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("not written, as not all was scanned");
    assertThat(baseline).hasContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "# quiesce baseline 2\n", "# quiesce baseline 1\nx\ty\n"})
  void aFileThatIsNoBaselineStopsTheScan(String text) throws IOException {
    Files.writeString(baseline, text);
    Run run = run("scan");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("quiesce: error: baseline " + baseline + ": line ");
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " // quiesce:allow ExecutorPerCall a demo",
        " //quiesce:allow X,ExecutorPerCall why"
      })
  void aCommentWithAReasonAllowsAFinding(String comment) throws IOException {
    write("A.java", method("one", comment));
    assertThat(CommandRuns.real("scan", source)).isEqualTo(new Run(0, "", ""));
    assertThat(CommandRuns.real("scan", "--format", "sarif", source).out())
        .contains("\"kind\": \"inSource\"", "\"justification\": \"");
    assertThat(run("baseline create").out()).contains(": 0 entries");
  }

  @Test
  void aCommentByItselfIsForTheNextLineOfCode() throws IOException {
    String allowed =
        method("one", "").replace("    var", "    // quiesce:allow ExecutorPerCall why\n\n    var");
    write("A.java", allowed);
    assertThat(CommandRuns.real("scan", source)).isEqualTo(new Run(0, "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {" // quiesce:allow ExecutorPerCall", " // quiesce:allow"})
  void withoutAReasonItAllowsNothing(String comment) throws IOException {
    write("A.java", method("one", comment));
    Run run = CommandRuns.real("scan", source);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).startsWith("quiesce: warning: ").contains("A.java:3: quiesce:allow ");
  }

  @Test
  void aCommentThatAllowsNothingIsTold() throws IOException {
    write("A.java", "  void one() {} // quiesce:allow ExecutorPerCall long gone\n");
    assertThat(CommandRuns.real("scan", source).err()).isEmpty();
    String told = "A.java:2: quiesce:allow";
    assertThat(CommandRuns.real("scan", "--verbose", source).err()).contains("note:", told);
    assertThat(CommandRuns.real("scan", "--profile", "strict", source).err())
        .contains("warning:", told);
  }

  @Test
  void anAnnotationThatSuppressesNothingIsTold() throws IOException {
    write(
        "A.java",
        method("one", "").replace("void one", "@SuppressWarnings(\"ExecutorPerCall\") void one"),
        "  @SuppressWarnings({\"unchecked\", \"ExecutorPerCall\"}) void two() {}\n");
    Run run = CommandRuns.real("scan", "--verbose", source);
    assertThat(run.status()).isZero();
    assertThat(run.err())
        .containsOnlyOnce("note:")
        .contains("A.java:", ": the annotation that suppresses ExecutorPerCall suppresses nothing");
    assertThat(CommandRuns.real("scan", "--rules", "BusyWait", "--verbose", source).err())
        .isEmpty();
  }

  @Test
  void excludedPathsAreReadButNotReported() throws IOException {
    write("generated/B.java", method("one", ""));
    assertThat(CommandRuns.real("scan", source).out()).contains("A.java:3", "B.java:3");
    assertThat(CommandRuns.real("scan", "--exclude", "**/generated/**", source).out())
        .contains("A.java:3")
        .doesNotContain("B.java");
    assertThat(CommandRuns.real("scan", "--exclude", "[", source).err())
        .contains("--exclude [: is no pattern of paths");
  }

  @Test
  void severityIsTheOneOfThePackage() throws IOException {
    assertThat(CommandRuns.real("scan", "--severity", "ExecutorPerCall@*=error", source).out())
        .contains("A.java:3:", "error: ");
    Run off = CommandRuns.real("scan", "--severity", "A=off,*=error", source);
    assertThat(off).isEqualTo(new Run(0, "", ""));
    Run wrong = CommandRuns.real("scan", "--severity", "A=loud", source);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("--severity 'A=loud': no such level; use one of off, info");
  }

  @Test
  void aLeakSeenAtRunTimeRaisesTheScore() throws IOException {
    Path log =
        Files.writeString(
            temp.resolve("test.log"),
            """
            [ERROR] ATest reads left a thread behind:
            thread 31 "pool-1-thread-1", WAITING, keeps the JVM from ending
                at java.base/jdk.internal.misc.Unsafe.park(Native Method)
              started by "main"
                at java.base/java.util.concurrent.ThreadPoolExecutor.execute(ThreadPoolExecutor.java:1353)
                at app//A.one(A.java:4)
              see https://quiesce.github.io/rules/ExecutorNeverShutDown
            """);
    assertThat(CommandRuns.real("scan", "--explain-score", source).out())
        .contains("score 94 = 100 * (1 - 0.06 [proved])");
    assertThat(CommandRuns.real("scan", "--explain-score", "--leaks", log, source).out())
        .contains("score 99 = 100 * (1 - 0.06 [proved] * 0.1 [leak seen at run time])");
    Files.writeString(log, Files.readString(log).replace("A.one", "Other.one"));
    assertThat(CommandRuns.real("scan", "--explain-score", "--leaks", log, source).out())
        .contains("score 94");
  }
}
