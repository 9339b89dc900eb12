package io.github.quiesce.corpus;

import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All cases compile, together, so that they may also be scanned together. */
class CorpusCompilesTest {
  @Test
  void compiles(@TempDir Path output) {
    List<CorpusFile> files =
        Corpus.cases().stream()
            .filter(CorpusCase::compilesHere)
            .flatMap(each -> each.files().stream())
            .toList();
    Compilation.run(
        ToolProvider.getSystemJavaCompiler(),
        files,
        output,
        List.of("-Xlint:all,-try,-classfile", "-Werror"));
  }
}
