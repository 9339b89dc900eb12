package io.github.quiesce.cli;

import static io.github.quiesce.cli.FakeProgram.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.ScanRequest;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
  private final FakeTools tools = new FakeTools();
  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void writeSource() throws IOException {
    source = Files.writeString(folder.resolve("A.java"), "package p;\n\nclass A {\n  int a;\n}\n");
  }

  @Test
  void nothingFoundIsStatusZeroAndSilence() {
    CommandRun run = CommandRun.of(tools.engine(Engine.SOURCE), "scan", folder);
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
  }

  @Test
  void findingsAreStatusOne() {
    tools.engine(Engine.SOURCE, finding("AlphaRule", "A.java", 4));
    CommandRun run = CommandRun.of(tools, "scan", folder);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).startsWith(source + ":4: warning: [AlphaRule] It leaks. Mend it.\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void reportsAreWrittenBesideStandardOutput() throws IOException {
    tools.engine(Engine.SOURCE, finding("AlphaRule", "A.java", 4));
    Path json = folder.resolve("all.json");
    Path sarif = folder.resolve("all.sarif");
    CommandRun run =
        CommandRun.of(
            tools, "scan", "--report", "json=" + json, "--report", "SARIF=" + sarif, folder);
    assertThat(run.out()).contains("[AlphaRule]");
    assertThat(json).content().contains("\"findings\"", "\"AlphaRule\"");
    assertThat(sarif).content().contains("\"runs\"", "\"AlphaRule\"");
  }

  @Test
  void whatGitHubWouldNotTakeIsLeftOutAndTold() throws IOException {
    Files.writeString(source, "\n".repeat(25_002));
    Finding[] findings = new Finding[25_002];
    Arrays.setAll(findings, i -> finding("AlphaRule", "A.java", i + 1));
    tools.engine(Engine.SOURCE, findings);
    Path sarif = folder.resolve("all.sarif");
    CommandRun run =
        CommandRun.of(tools, "scan", "--format", "sarif", "--report", "SARIF=" + sarif, folder);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            "quiesce: warning: SARIF: 2 of 25,002 results are left out, accepted ones and the"
                + " mildest first: GitHub takes 25,000 a run, and 10.0 MB gzipped; scan the parts of"
                + " the build one by one, each with a --module of its own, or see JSON\n");
    assertThat(sarif).content().isEqualTo(run.out());
  }

  @Test
  void aReportThatCannotBeWrittenIsToldBeforeTheScan() {
    CommandRun run =
        CommandRun.of(tools, "scan", "--report", "json=" + folder.resolve("gone/a.json"), folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("--report " + folder.resolve("gone/a.json") + ": no such folder");
  }

  @Test
  void badInputWinsOverFindingsAndFindingsAreStillPrinted() {
    tools.engine(Engine.SOURCE, finding("AlphaRule", "A.java", 4));
    CommandRun run = CommandRun.of(tools, "scan", folder, folder.resolve("gone"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("[AlphaRule]");
    assertThat(run.err())
        .isEqualTo(
            "quiesce: error: "
                + folder.resolve("gone")
                + ": no such file or folder; check the path\n");
  }

  @Test
  void enginesProblemsAreToldOnceAFile() {
    Problem problem = Problem.badInput("A.java:3", "cannot be parsed", "");
    tools.engine(Engine.JAVAC, List.of(), List.of(problem, problem));
    tools.engine(Engine.SOURCE, List.of(), List.of(Problem.badInput("A.java:4", "odd syntax", "")));
    CommandRun run = CommandRun.of(tools, "scan", "--engine", "all", folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("quiesce: error: A.java:3: cannot be parsed\n");
  }

  @Test
  void warningsLeaveTheStatus() {
    tools.engine(
        Engine.SOURCE, List.of(), List.of(Problem.warning("", "rule AlphaRule failed", "")));
    CommandRun run = CommandRun.of(tools, "scan", folder);
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEqualTo("quiesce: warning: rule AlphaRule failed\n");
  }

  @Test
  void notesAreToldWhenVerbose() {
    tools.engine(Engine.SOURCE, List.of(), List.of(Problem.note("A.java", "bound hit")));
    assertThat(CommandRun.of(tools, "scan", folder).err()).isEmpty();
    assertThat(CommandRun.of(tools, "scan", "--verbose", folder))
        .isEqualTo(new CommandRun(0, "", "quiesce: note: A.java: bound hit\n"));
  }

  @Test
  void anEngineThatThrowsCostsOneLineAndTheOthersGoOn() {
    tools.crashing(Engine.JAVAC).engine(Engine.SOURCE, finding("AlphaRule", "A.java", 4));
    CommandRun run = CommandRun.of(tools, "scan", "--engine", "all", folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("[AlphaRule]");
    assertThat(run.err()).startsWith("quiesce: error: engine javac: failed (").contains("--debug");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void debugShowsTheStackTrace() {
    tools.crashing(Engine.SOURCE);
    CommandRun run = CommandRun.of(tools, "scan", "--debug", folder);
    assertThat(run.err()).contains("\tat ", "a defect");
  }

  @Test
  void allEnginesGiveOneFindingEach() {
    tools.engine(Engine.JAVAC, finding("AlphaRule", "A.java", 4));
    tools.engine(Engine.SOURCE, finding("AlphaRule", "A.java", 4));
    tools.engine(Engine.BYTECODE, finding("AlphaRule", "p/A.java", 4));
    Path compiled = folder.resolve("A.class");
    CommandRun run = scanWithClass(compiled);
    assertThat(run.out()).containsOnlyOnce("[AlphaRule]");
    assertThat(run.out()).contains("    int a;\n    ^\n", "seen by: javac, bytecode, source");
  }

  private CommandRun scanWithClass(Path compiled) {
    try {
      Files.write(compiled, new byte[] {0});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return CommandRun.of(tools, "scan", "--engine", "all", folder);
  }

  @Test
  void theEngineMustHaveInput() {
    CommandRun run =
        CommandRun.of(tools.engine(Engine.BYTECODE), "scan", "--engine", "bytecode", folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "quiesce: error: "
                + folder
                + ": holds no class files; name a path that does, or leave --engine out\n");
    assertThat(tools.requests).isEmpty();
  }

  @Test
  void optionsReachTheEngine() {
    CommandRun run =
        CommandRun.of(
            tools.engine(Engine.SOURCE),
            "scan",
            "--profile",
            "strict",
            "--rules",
            "QSC902",
            "--classpath",
            folder,
            folder);
    assertThat(run).isEqualTo(new CommandRun(0, "", ""));
    ScanRequest request = tools.requests.get(0);
    assertThat(request.profile()).isEqualTo(Profile.STRICT);
    assertThat(request.rules()).extracting(Rule::name).containsExactly("BetaRule");
    assertThat(request.classPath()).containsExactly(folder);
  }

  @Test
  void anUnknownRuleStopsTheScan() {
    CommandRun run =
        CommandRun.of(
            tools.engine(Engine.SOURCE), "scan", "--rules", "AlphaRule,BettaRule", folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("unknown rule 'BettaRule'; did you mean BetaRule?");
    assertThat(tools.requests).isEmpty();
  }

  @Test
  void classPathEntriesMustExist() {
    CommandRun run =
        CommandRun.of(tools.engine(Engine.SOURCE), "scan", "-cp", folder.resolve("no.jar"), folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no.jar: no such class path entry; correct --classpath");
    assertThat(tools.requests).hasSize(1);
  }

  @Test
  void aStarMeansTheJarsOfAFolder() throws IOException {
    Path jar = Files.writeString(folder.resolve("b.jar"), "");
    Files.writeString(folder.resolve("notes.txt"), "");
    CommandRun.of(tools.engine(Engine.SOURCE), "scan", "-cp", folder + "/*", source);
    assertThat(tools.requests.get(0).classPath()).containsExactly(jar);
  }

  @Test
  void malformedFactsAreLeftOut() throws IOException {
    Path facts = Files.writeString(folder.resolve("facts.yaml"), "types: [unclosed");
    tools.engine(Engine.SOURCE, finding("AlphaRule", "A.java", 4));
    CommandRun run = CommandRun.of(tools, "scan", "--facts", facts, source);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).contains("[AlphaRule]");
    assertThat(run.err()).startsWith("quiesce: error: --facts: ").contains("facts.yaml");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void missingFactsAreToldInOneLine() {
    tools.engine(Engine.SOURCE);
    CommandRun run = CommandRun.of(tools, "scan", "--facts", folder.resolve("no.yaml"), source);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no.yaml");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void outputGoesToAFileWhole() throws IOException {
    Path output = Files.writeString(folder.resolve("report.json"), "old");
    tools.engine(Engine.SOURCE, finding("AlphaRule", "A.java", 4));
    CommandRun run = CommandRun.of(tools, "scan", "--format", "json", "--output", output, source);
    assertThat(run).isEqualTo(new CommandRun(1, "", ""));
    assertThat(output).content().startsWith("{").endsWith("}\n").contains("\"AlphaRule\"");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(source, output);
    }
  }

  @Test
  void outputNeedsItsFolder() {
    Path output = folder.resolve("no/report.json");
    CommandRun run = CommandRun.of(tools.engine(Engine.SOURCE), "scan", "-o", output, source);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no such folder; create it first");
    assertThat(tools.requests).isEmpty();
  }

  @Test
  void outputIsTheSameForAnyOrderOfPaths() throws IOException {
    Path other = Files.writeString(folder.resolve("B.java"), "class B {}\n");
    tools.engine(
        Engine.SOURCE, finding("BetaRule", "B.java", 1), finding("AlphaRule", "A.java", 4));
    CommandRun first = CommandRun.of(tools, "scan", source, other);
    CommandRun second = CommandRun.of(tools, "scan", other, source);
    assertThat(first).isEqualTo(second);
    assertThat(first.out().indexOf("AlphaRule")).isLessThan(first.out().indexOf("BetaRule"));
  }
}
