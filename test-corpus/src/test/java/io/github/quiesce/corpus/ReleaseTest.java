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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What can be released only from some JDK on is owed only by code that is compiled for that JDK.
 */
class ReleaseTest {
  private static final String CLIENT =
      """
      import java.util.zip.Adler32;

      final class Fetcher {
        private final Adler32 client = new Adler32();
      }
      """;
  private static final String FACTS =
      """
      library: ours
      types:
        java.util.zip.Adler32:
          extends: Object
          trigger: true
          methods:
            new(): {acquires: {kind: client, since: 17}}
      """;

  @TempDir Path folder;

  private FactsLibrary facts() throws IOException {
    return FactsLibrary.withUserFiles(Files.writeString(folder.resolve("facts.yaml"), FACTS));
  }

  private static boolean makesClients(Program program) {
    return !Acquisitions.of(new Analyses(program)).of("client").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"11, false", "17, true"})
  void classFilesSayTheirRelease(int release, boolean owed) throws IOException {
    Path output = Files.createDirectory(folder.resolve("classes"));
    Compilation.run(
        ToolProvider.getSystemJavaCompiler(),
        List.of(new CorpusFile("Fetcher.java", CLIENT)),
        output,
        List.of("--release", Integer.toString(release), "-Xlint:none"));
    try (ClassFileProgram scanned = ClassFileProgram.builder(facts()).add(output).build()) {
      assertThat(scanned.program().release()).isEqualTo(release);
      assertThat(makesClients(scanned.program())).isEqualTo(owed);
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
    assertThat(makesClients(program)).isTrue();
  }
}
