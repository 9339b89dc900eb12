package io.github.quiesce.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README.md shows of the command is what the command prints. */
class ReadmeTest {
  private static final Path PROJECT = Path.of("..");
  private static final String EXAMPLE = "docs/examples/Warmup.java";

  @ParameterizedTest
  @ValueSource(strings = {"source", "javac"})
  void theExamplesOutputIsReal(String engine) throws IOException {
    CommandRun run =
        CommandRun.of(
            new BuiltInTools(), "scan", "--engine", engine, PROJECT.resolve(EXAMPLE).toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isEqualTo(1);
    String printed = run.out().replace(PROJECT + "/", "").stripTrailing();
    String readme = Files.readString(PROJECT.resolve("README.md")).replace("\r\n", "\n");
    assertThat(readme).contains("```\n" + printed + "\n```\n");
  }
}
