package io.github.quiesce.corpus;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.fixes.FixSet;
import io.github.quiesce.javac.JavacScan;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.SourceProgram;
import io.github.quiesce.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The engines that read sources, as the command runs them: with fixes. */
final class Fixing {
  private Fixing() {}

  /** All findings, for code of the release that the tests run on. */
  static List<Finding> findings(RuleInfo.Engine kind, List<CorpusFile> files) {
    return findings(kind, files, Runtime.version().feature());
  }

  /** All findings, for code of a release. */
  static List<Finding> findings(RuleInfo.Engine kind, List<CorpusFile> files, int release) {
    Engine engine =
        new Engine(Catalogs.builtIn(), Engine.allRules(), Profile.STRICT).forRelease(release);
    return kind == RuleInfo.Engine.JAVAC ? byJavac(files, engine) : bySource(files, engine);
  }

  private static List<Finding> bySource(List<CorpusFile> files, Engine engine) {
    List<SourceText> texts =
        files.stream().map(file -> new SourceText(file.path(), file.text())).toList();
    SourceProgram read = SourceProgram.of(texts, FactsLibrary.builtIn(), Program.View.WHOLE);
    return engine.run(read.program()).findings();
  }

  private static List<Finding> byJavac(List<CorpusFile> files, Engine engine) {
    try {
      Path folder = Files.createTempDirectory("fixes");
      try {
        List<JavacScan.Source> sources = new ArrayList<>();
        for (CorpusFile file : files) {
          Path path = folder.resolve(file.path());
          Files.createDirectories(path.getParent());
          sources.add(new JavacScan.Source(Files.writeString(path, file.text()), file.path()));
        }
        return JavacScan.run(sources, Compilation.classPath(), FactsLibrary.builtIn(), engine)
            .findings();
      } finally {
        Compilation.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files after fixes that do not overlap. */
  static List<CorpusFile> apply(FixSet fixes, List<CorpusFile> files) {
    return files.stream()
        .map(file -> new CorpusFile(file.path(), fixes.apply(file.path(), file.text())))
        .toList();
  }
}
