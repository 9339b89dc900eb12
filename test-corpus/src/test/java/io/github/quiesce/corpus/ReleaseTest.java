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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What can be released only from some JDK on is owed only by code that is compiled for that JDK.
 */
class ReleaseTest {
  private static final String CLIENT =
      """
      final class Fetcher {
        private final Client client = Client.open();
      }

      final class Client {
        static Client open() {
          return new Client();
        }
      }
      """;
  private static final String FACTS =
      """
      library: ours
      types:
        Client:
          extends: Object
          trigger: true
          methods:
            static Client open(): {acquires: {kind: client, since: 21}}
      """;

  @TempDir Path folder;

  private FactsLibrary facts() throws IOException {
    return FactsLibrary.withUserFiles(Files.writeString(folder.resolve("facts.yaml"), FACTS));
  }

  private static boolean makesClients(Program program) {
    return !Acquisitions.of(new Analyses(program)).of("client").isEmpty();
  }

  @Test
  void classFilesSayTheirRelease() throws IOException {
    Path output = Files.createDirectory(folder.resolve("classes"));
    Compilation.run(
        ToolProvider.getSystemJavaCompiler(),
        List.of(new CorpusFile("Fetcher.java", CLIENT)),
        output,
        List.of("-source", "11", "-target", "11", "-Xlint:none"));
    try (ClassFileProgram scanned = ClassFileProgram.builder(facts()).add(output).build()) {
      assertThat(scanned.program().release()).isEqualTo(11);
      assertThat(makesClients(scanned.program())).isFalse();
    }
  }

  @Test
  void sourceTextIsForTheJdkThatReadsIt() throws IOException {
    Program program =
        SourceProgram.of(
                List.of(new SourceText("Fetcher.java", CLIENT)), facts(), Program.View.WHOLE)
            .program();
    int running = Runtime.version().feature();
    assertThat(program.release()).isEqualTo(running);
    assertThat(makesClients(program)).isEqualTo(running >= 21);
  }
}
