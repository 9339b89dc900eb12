package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.classfile.ClassFileProgram;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.SourceProgram;
import io.github.quiesce.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can be released only from some JDK on is owed only by code that is compiled for that JDK: an
 * HttpClient has no close() before 21.
 */
class ReleaseTest {
  private static final String CLIENT =
      """
      import java.net.http.HttpClient;

      final class Fetcher {
        private final HttpClient client = HttpClient.newHttpClient();
      }
      """;

  private static boolean makesClients(Program program) {
    return !Acquisitions.of(new Analyses(program)).of("client").isEmpty();
  }

  @Test
  void classFilesSayTheirRelease(@TempDir Path output) throws IOException {
    Compilation.run(
        ToolProvider.getSystemJavaCompiler(),
        List.of(new CorpusFile("Fetcher.java", CLIENT)),
        output,
        List.of("-source", "11", "-target", "11", "-Xlint:none"));
    try (ClassFileProgram scanned =
        ClassFileProgram.builder(FactsLibrary.builtIn()).add(output).build()) {
      assertThat(scanned.program().release()).isEqualTo(11);
      assertThat(makesClients(scanned.program())).isFalse();
    }
  }

  @Test
  void sourceTextIsForTheJdkThatReadsIt() {
    Program program =
        SourceProgram.of(
                List.of(new SourceText("Fetcher.java", CLIENT)),
                FactsLibrary.builtIn(),
                Program.View.WHOLE)
            .program();
    int running = Runtime.version().feature();
    assertThat(program.release()).isEqualTo(running);
    assertThat(makesClients(program)).isEqualTo(running >= 21);
  }
}
