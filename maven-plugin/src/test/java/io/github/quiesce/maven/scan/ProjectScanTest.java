package io.github.quiesce.maven.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans in a real JVM of their own. */
class ProjectScanTest {
  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final String LEAK =
      """
      package p;

      import java.util.concurrent.ExecutorService;
      import java.util.concurrent.Executors;

      class Leak {
        void run(Runnable first, Runnable second) {
          ExecutorService pool = Executors.newFixedThreadPool(2);
          pool.execute(first);
          pool.execute(second);
        }
      }
      """;

  @TempDir Path root;
  private Path source;

  @BeforeEach
  void writeSource() throws IOException {
    source = root.resolve("app/src/main/java/p/Leak.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, LEAK);
  }

  private ModuleCode module() {
    Path folder = root.resolve("app");
    return new ModuleCode(
        "app",
        folder,
        folder.resolve("target/quiesce"),
        List.of(folder.resolve("src/main/java")),
        List.of(),
        List.of(),
        List.of(),
        OptionalInt.of(17));
  }

  private static ScanSettings settings(EngineParameter engine, Fixing fixing, String... rules) {
    return new ScanSettings(
        engine, false, List.of(rules), List.of(), Optional.empty(), List.of(), fixing);
  }

  private WholeResult scan(ScanSettings settings) throws ScanFailure {
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();
    AnalysisJvm jvm = AnalysisJvm.of(JDK, classPath, List.of("-Xmx512m"));
    return new ProjectScan(jvm, root, settings, each -> {}).run(List.of(module()));
  }

  @Test
  void javacIsTakenWhereItCan() throws ScanFailure {
    WholeResult result = scan(settings(EngineParameter.AUTO, Fixing.NONE));
    assertThat(result.text()).startsWith("app/src/main/java/p/Leak.java:8: warning: [Executor");
    assertThat(result.count(Severity.WARNING)).isEqualTo(1);
    assertThat(result.remarks()).isEmpty();
    assertThat(result.problems()).isEmpty();
  }

  @Test
  void theTextIsTakenWhereJavacCannot() throws ScanFailure, IOException {
    Files.writeString(source, LEAK.replace("class Leak {", "class Leak extends Written {"));
    WholeResult result = scan(settings(EngineParameter.AUTO, Fixing.NONE));
    assertThat(result.count(Severity.WARNING)).isEqualTo(1);
    assertThat(result.remarks())
        .singleElement()
        .asString()
        .startsWith("app: the text of its sources was analysed")
        .contains("Leak.java:6: does not compile: cannot find symbol");
  }

  @Test
  void whatIsAskedForIsTakenAndTold() throws ScanFailure, IOException {
    Files.writeString(source, LEAK.replace("class Leak {", "class Leak extends Written {"));
    WholeResult result = scan(settings(EngineParameter.JAVAC, Fixing.NONE));
    assertThat(result.remarks()).isEmpty();
    assertThat(result.problems())
        .singleElement()
        .asString()
        .contains("does not compile", "leave -Dquiesce.engine out, or take bytecode");
  }

  @Test
  void fixesAreMadeOrShown() throws ScanFailure, IOException {
    WholeResult shown = scan(settings(EngineParameter.SOURCE, Fixing.DIFF));
    assertThat(shown.text()).contains("+      pool.shutdown();");
    assertThat(module().reports().resolve("quiesce.patch")).content().isEqualTo(shown.text());
    assertThat(source).content().isEqualTo(LEAK);

    WholeResult made = scan(settings(EngineParameter.AUTO, Fixing.SAFE));
    assertThat(made.count(Severity.WARNING)).isZero();
    assertThat(source).content().contains("pool.shutdown();");
  }

  @Test
  void anUnknownRuleIsToldInOneLine() {
    assertThatThrownBy(() -> scan(settings(EngineParameter.SOURCE, Fixing.NONE, "ExecutorPerCal")))
        .isInstanceOf(ScanFailure.class)
        .hasMessageContaining("ExecutorPerCal")
        .hasMessageContaining("ExecutorPerCall")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void factsThatAreNoFactsAreAMistakeOfTheSetUp() throws ScanFailure, IOException {
    Path facts = Files.writeString(root.resolve("facts.yaml"), "]");
    WholeResult result =
        scan(
            new ScanSettings(
                EngineParameter.SOURCE,
                false,
                List.of(),
                List.of(facts),
                Optional.empty(),
                List.of(),
                Fixing.NONE));
    assertThat(result.setUpProblems())
        .singleElement()
        .asString()
        .startsWith("quiesce.facts: ")
        .contains("facts.yaml")
        .doesNotContain("\n");
  }

  @Test
  void aBaselineThatCannotBeReadIsToldInOneLine() {
    ScanSettings settings =
        new ScanSettings(
            EngineParameter.SOURCE,
            false,
            List.of(),
            List.of(),
            Optional.of(root.resolve("gone.json")),
            List.of(),
            Fixing.NONE);
    assertThatThrownBy(() -> scan(settings))
        .isInstanceOf(ScanFailure.class)
        .hasMessageContaining("gone.json")
        .message()
        .doesNotContain("\n");
  }

  @Test
  void whatIsNoJdkIsToldInOneLine() throws IOException {
    assertThatThrownBy(() -> AnalysisJvm.of(root, List.of(), List.of()))
        .hasMessage(
            root
                + " is no JDK: it has no bin/java; set JAVA_HOME or -Dquiesce.jdk to the home of a"
                + " JDK, 17 or later");
    Path java = root.resolve("bin/java");
    Files.createDirectories(java.getParent());
    Files.createFile(java).toFile().setExecutable(true);
    Files.writeString(root.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertThatThrownBy(() -> AnalysisJvm.of(root, List.of(), List.of()))
        .hasMessageContaining("is a JDK 11, which is too old; set JAVA_HOME or -Dquiesce.jdk");
    Files.writeString(root.resolve("release"), "JAVA_VERSION=\"17.0.2\"\n");
    assertThatThrownBy(() -> AnalysisJvm.of(root, List.of(), List.of()))
        .hasMessageContaining("is a Java runtime without javac; set JAVA_HOME");
  }

  @Test
  void aJvmThatDoesNotStartIsToldInOneLine() throws ScanFailure {
    AnalysisJvm jvm = AnalysisJvm.of(JDK, List.of(root), List.of());
    ProjectScan scan =
        new ProjectScan(jvm, root, settings(EngineParameter.AUTO, Fixing.NONE), each -> {});
    assertThatThrownBy(() -> scan.run(List.of(module())))
        .isInstanceOf(ScanFailure.class)
        .hasMessageContaining("ended with status 1: Error: Could not find or load main class")
        .message()
        .doesNotContain("\n");
  }
}
