package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.RuleInfo.Engine;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.classfile.ClassFileProgram;
import io.github.quiesce.facts.FactsLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.tools.ToolProvider;

/** Class files as javac writes them, with line numbers and without parameter names. */
final class BytecodeEngine implements EngineUnderTest {
  @Override
  public Engine kind() {
    return Engine.BYTECODE;
  }

  @Override
  public boolean compiles() {
    return true;
  }

  @Override
  public Set<Site> findings(List<CorpusFile> files, Profile profile) {
    try {
      Path output = Files.createTempDirectory("corpus");
      try {
        Compilation.run(
            ToolProvider.getSystemJavaCompiler(), files, output, List.of("-Xlint:none"));
        return scan(output, profile);
      } finally {
        Compilation.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<Site> scan(Path classes, Profile profile) throws IOException {
    ClassFileProgram.Builder builder =
        ClassFileProgram.builder(FactsLibrary.builtIn()).add(classes);
    Compilation.classPath().forEach(builder::classPath);
    try (ClassFileProgram scanned = builder.build()) {
      Set<Site> sites = RuleRun.sites(scanned.program(), profile);
      assertThat(scanned.problems()).isEmpty();
      return sites;
    }
  }
}
