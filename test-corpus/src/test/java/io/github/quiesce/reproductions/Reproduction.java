package io.github.quiesce.reproductions;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Observation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/**
 * One of a rule's two programs: a case of the corpus with a {@code static void run()}.
 *
 * @param rule whose it is
 * @param bad whether it has the defect
 */
public record Reproduction(RuleInfo rule, boolean bad) {
  private static final Path CASES = Path.of("src", "main", "corpus");
  private static final long LONGEST_SECONDS = 120;

  /** Long enough for what a busy machine does; nobody waits for it but in a program that hangs. */
  private static final long AMPLE_MILLIS = 20_000;

  /** What hangs does so whenever one looks, and so does a thread that is left behind. */
  private static final long SHORT_MILLIS = 2_000;

  private static final long PATIENCE_MILLIS = 400;

  private static final Set<Observation> ENDLESS =
      EnumSet.of(
          Observation.THREAD_BLOCKED, Observation.COUNT_NEVER_REACHED, Observation.CPU_BURNT);

  private String kind() {
    return bad ? "bad" : "good";
  }

  Path source() {
    return CASES.resolve(Path.of(rule.name(), kind(), "Reproduction.java"));
  }

  @Override
  public String toString() {
    return rule.name() + ", " + kind();
  }

  /** Compiles programs, all in one go. */
  static void compile(List<Reproduction> programs, Path output) {
    List<String> options =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "-Xlint:none", "-g", "-d", output.toString()));
    options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
    programs.forEach(each -> options.add(each.source().toString()));
    int status =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    assertThat(status).as("javac's status").isZero();
  }

  /** Runs it in a JVM of its own, with little memory and for a limited time. */
  public Seen run(Path classes) throws IOException, InterruptedException {
    String name = rule.name() + "." + kind();
    Path seen = classes.resolve(name + ".properties");
    Path output = classes.resolve(name + ".txt");
    Process process =
        new ProcessBuilder(command(name, classes, seen))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(ends(process) && process.exitValue() == 0)
          .as("%s ends: %s", this, Files.readString(output))
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    return Seen.read(seen);
  }

  /** Waits second by second, so that a machine which sleeps meanwhile costs one of them. */
  private static boolean ends(Process process) throws InterruptedException {
    boolean ended = false;
    for (int i = 0; i < LONGEST_SECONDS && !ended; i++) {
      ended = process.waitFor(1, TimeUnit.SECONDS);
    }
    return ended;
  }

  private List<String> command(String name, Path classes, Path seen) {
    boolean endless = bad && ENDLESS.contains(rule.observed());
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx96m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classes + File.pathSeparator + System.getProperty("java.class.path"),
        Stage.class.getName(),
        name + ".Reproduction",
        seen.toString(),
        Long.toString(endless ? SHORT_MILLIS : AMPLE_MILLIS),
        Long.toString(bad ? PATIENCE_MILLIS : AMPLE_MILLIS));
  }
}
