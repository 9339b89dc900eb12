package io.github.quiesce.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project obeys its own rules, as they were just built. */
class SelfCheckTest {
  /** Known to do concurrent work, so no engine may leave it out. */
  private static final String CONCURRENT = "io.github.quiesce.source.ParallelWork";

  @ParameterizedTest
  @ValueSource(strings = {"source", "bytecode"})
  void findsNothing(String engine) {
    Probe probe = new Probe();

    Command run = Command.run(probe, "scan", "--engine", engine, "--classpath", classPath(), "..");

    assertThat(probe.seen).as("classes looked at").contains(CONCURRENT);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> Files.exists(Path.of(entry)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** No rule: it notes what the rules are shown, so that an empty scan cannot pass. */
  private static final class Probe implements Rule {
    private final Set<String> seen = new TreeSet<>();

    @Override
    public void check(RuleContext context) {
      context.program().classes().forEach(type -> seen.add(type.name()));
    }
  }
}
