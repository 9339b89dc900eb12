package io.github.quiesce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher, in a project that is only made to look built, with a java that prints its words.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "quiesce");

  @TempDir Path temp;
  private Path project;
  private Path javaHome;

  private record Run(int status, List<String> out, String err) {}

  @BeforeEach
  void makeProject() throws IOException {
    project = temp.resolve("my project");
    Files.createDirectories(project.resolve("cli/target"));
    Files.createDirectories(project.resolve("cli/src/main"));
    Files.copy(LAUNCHER, project.resolve("quiesce"));
    javaHome = temp.resolve("my jdk");
    script(javaHome.resolve("bin/java"), "printf '%s\\n' \"$@\"");
    Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    for (String name : List.of("quiesce.jar", "quiesce-scan.jar", "quiesce.built")) {
      Files.createFile(project.resolve("cli/target").resolve(name));
    }
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Run launch(Path launcher, Map<String, String> environment, String... args)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(temp.toFile());
    builder.environment().remove("QUIESCE_JAVA_OPTS");
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().putAll(environment);
    Path err = temp.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), out.lines().toList(), Files.readString(err));
  }

  @Test
  void passesWordsOnAsTheyAre() throws Exception {
    Run run = launch(project.resolve("quiesce"), Map.of(), "rules", "a b", "", "*");
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .endsWith(
            "-Dquiesce.terminals=",
            "-cp",
            project.resolve("cli/target/quiesce.jar").toString(),
            "io.github.quiesce.cli.Main",
            "rules",
            "a b",
            "",
            "*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan", "baseline", "review"})
  void whatScansOrReadsReportsStartsTheWhole(String command) throws Exception {
    Run run = launch(project.resolve("quiesce"), Map.of(), command, ".");
    assertThat(run.out())
        .endsWith("-jar", project.resolve("cli/target/quiesce-scan.jar").toString(), command, ".")
        .contains("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC");
  }

  @Test
  void worksThroughLinks() throws Exception {
    Path bin = Files.createDirectories(temp.resolve("bin"));
    Path far = Files.createSymbolicLink(temp.resolve("far"), Path.of("my project", "quiesce"));
    Path link = Files.createSymbolicLink(bin.resolve("q"), Path.of("..", "far"));
    assertThat(far).exists();
    Run run = launch(link, Map.of(), "rules");
    assertThat(run.status()).isZero();
    assertThat(run.out().toString()).contains("my project/cli/target/quiesce.jar");
  }

  @Test
  void theArchiveIsMadeOnceForEachJvm() throws Exception {
    launch(project.resolve("quiesce"), Map.of(), "rules");
    Path archive = project.resolve("cli/target/quiesce-short-17.0.1.jsa");
    assertThat(archive).isEmptyFile();
    Files.writeString(archive, "classes");
    Run run = launch(project.resolve("quiesce"), Map.of(), "rules");
    assertThat(run.out()).contains("-XX:SharedArchiveFile=" + archive);
    assertThat(archive).hasContent("classes");
  }

  @Test
  void jvmOptionsComeFromTheEnvironment() throws Exception {
    Run run =
        launch(
            project.resolve("quiesce"), Map.of("QUIESCE_JAVA_OPTS", "-Xmx4g -Dx=y"), "scan", ".");
    assertThat(run.out()).containsSubsequence("-Xmx4g", "-Dx=y", "-jar");
  }

  @Test
  void aWrongJavaHomeIsToldInOneLine() throws Exception {
    Run run = launch(project.resolve("quiesce"), Map.of("JAVA_HOME", "/no where"), "rules");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "quiesce: error: JAVA_HOME=/no where has no bin/java; point it at a JDK, 17 or"
                + " later\n");
  }

  @ParameterizedTest
  @CsvSource({"1.8.0_402, 8", "11.0.2, 11", "16, 16"})
  void anOldJdkIsToldInOneLine(String version, String feature) throws Exception {
    Files.writeString(javaHome.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Run run = launch(project.resolve("quiesce"), Map.of(), "scan", ".");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "quiesce: error: %s/bin/java is of JDK %s, which is too old; set JAVA_HOME to a JDK, 17 or later\n"
                .formatted(javaHome, feature));
  }

  /** Writes a source newer than the build; gives what makes the launcher find a Maven of ours. */
  private Map<String, String> newerSource(String module) throws IOException {
    Path built = project.resolve("cli/target/quiesce.built");
    Files.setLastModifiedTime(built, FileTime.from(Instant.now().minusSeconds(60)));
    Files.setLastModifiedTime(project.resolve("cli/src/main"), FileTime.from(Instant.EPOCH));
    Path source = project.resolve(module).resolve("src/main/New.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
    Path bin = temp.resolve("bin");
    script(bin.resolve("mvn"), "echo mvn \"$@\" >> \"" + temp.resolve("mvn.log") + "\"");
    return Map.of("PATH", bin + ":" + System.getenv("PATH"));
  }

  @Test
  void buildsOnceWhenASourceIsNewer() throws Exception {
    Map<String, String> path = newerSource("cli");
    Run run = launch(project.resolve("quiesce"), path, "rules");
    assertThat(run.status()).isZero();
    assertThat(run.err()).startsWith("quiesce: building");
    assertThat(launch(project.resolve("quiesce"), path, "rules").err()).isEmpty();
    assertThat(temp.resolve("mvn.log")).content().hasLineCount(1).contains("-pl cli -am package");
  }

  @Test
  void aNewerAnalysisIsBuiltForAScanOnly() throws Exception {
    Map<String, String> path = newerSource("rules-core");
    assertThat(launch(project.resolve("quiesce"), path, "rules").err()).isEmpty();
    assertThat(launch(project.resolve("quiesce"), path, "scan", ".").err())
        .startsWith("quiesce: building");
  }

  @Test
  void aFailedBuildIsTriedAgain() throws Exception {
    Files.delete(project.resolve("cli/target/quiesce.built"));
    Path bin = temp.resolve("bin");
    script(bin.resolve("mvn"), "echo '[ERROR] no' && exit 1");
    Map<String, String> path = Map.of("PATH", bin + ":" + System.getenv("PATH"));
    for (int i = 0; i < 2; i++) {
      Run run = launch(project.resolve("quiesce"), path, "rules");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("[ERROR] no", "quiesce: error: the build failed");
    }
    assertThat(project.resolve("cli/target/quiesce.lock")).doesNotExist();
  }
}
