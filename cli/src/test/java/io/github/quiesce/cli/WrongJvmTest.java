package io.github.quiesce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command in JVMs that have no javac for it: one line says so, and what to do. */
class WrongJvmTest {
  private static final String LEAK =
      """
      import java.util.concurrent.*;
      class Leak {
        void run(Runnable task) {
          ExecutorService pool = Executors.newFixedThreadPool(4);
          pool.submit(task);
        }
      }
      """;

  @TempDir Path folder;

  private record Run(int status, String out, String err) {}

  private Run scan(String jvmOption, String engine) throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("Leak.java"), LEAK);
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    jvmOption,
                    "-cp",
                    System.getProperty("java.class.path"),
                    Main.class.getName(),
                    "scan",
                    "--engine",
                    engine,
                    source.toString()))
            .redirectError(err.toFile())
            .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, Files.readString(err));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Dno.exports | this JVM was started without the exports of javac's packages; start it by"
            + " the quiesce launcher, or by java -jar quiesce.jar",
        "--limit-modules=java.se | this Java runtime has no javac; run on a JDK, 17 or later, or"
            + " take the engine source or bytecode",
      })
  void javacCannotBeUsed(String jvmOption, String line) throws IOException, InterruptedException {
    Run run = scan(jvmOption, "javac");
    assertThat(run.err()).isEqualTo("quiesce: error: engine javac: " + line + "\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void theOthersNeedNone() throws IOException, InterruptedException {
    Run run = scan("--limit-modules=java.se", "source");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Leak.java:4: warning: [ExecutorPerCall]");
  }
}
