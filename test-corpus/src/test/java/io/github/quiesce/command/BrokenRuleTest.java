package io.github.quiesce.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that throws costs one warning; what the others find is told, with every engine. */
class BrokenRuleTest {
  private static final String LEAK =
      """
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

  @TempDir Path folder;

  record Broken(String engine, Rule rule, String cause) {
    @Override
    public String toString() {
      return engine + ", " + cause;
    }
  }

  static Stream<Broken> brokenRules() {
    return Stream.of("source", "javac", "bytecode")
        .flatMap(
            engine ->
                Stream.of(
                    new Broken(engine, new OutOfOrder(), "IllegalStateException: out of order"),
                    new Broken(engine, new OutOfStack(), "StackOverflowError: too deep")));
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void costsOneWarning(Broken broken) throws IOException {
    Path source = Files.writeString(folder.resolve("Leak.java"), LEAK);
    Path input = broken.engine().equals("bytecode") ? compile(source) : source;

    Command run = Command.run(broken.rule(), "scan", "--engine", broken.engine(), input.toString());

    List<String> warnings = run.err().lines().toList();
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .startsWith("quiesce: warning: ")
        .contains("rule " + broken.rule().name() + " failed", broken.cause(), "Please report");
    assertThat(run.out()).contains("Leak.java:6", "ExecutorPerCall");
    assertThat(run.status()).isEqualTo(1);
  }

  private Path compile(Path source) {
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-d", folder.toString(), source.toString());
    assertThat(status).isZero();
    return folder.resolve("Leak.class");
  }

  /** Throws what a defect of ours would. */
  private static final class OutOfOrder implements Rule {
    @Override
    public void check(RuleContext context) {
      throw new IllegalStateException("out of order");
    }
  }

  /** Throws what code nested too deep would. */
  private static final class OutOfStack implements Rule {
    @Override
    public void check(RuleContext context) {
      throw new StackOverflowError("too deep");
    }
  }
}
