package io.github.quiesce.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.catalog.RuleInfo.Profile;
import io.github.quiesce.classfile.ClassFileProgram;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.javac.JavacScan;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.SourceProgram;
import io.github.quiesce.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import javax.tools.ToolProvider;

/** The quotient graphs of files, by each front end. */
final class GraphReader {
  private final ToIntFunction<Instruction> line;

  /**
   * @param line the line that stands for an event
   */
  GraphReader(ToIntFunction<Instruction> line) {
    this.line = line;
  }

  SortedSet<String> ofTrees(List<CorpusFile> files) throws IOException {
    Path folder = Files.createTempDirectory("graphs");
    try {
      List<JavacScan.Source> sources = new ArrayList<>();
      for (CorpusFile file : files) {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        sources.add(new JavacScan.Source(Files.writeString(path, file.text()), file.path()));
      }
      Collecting collecting = new Collecting();
      Engine engine = new Engine(Catalogs.builtIn(), List.of(collecting), Profile.STRICT);
      JavacScan.Result result =
          JavacScan.run(sources, Compilation.classPath(), FactsLibrary.builtIn(), engine);
      assertThat(result.problems()).isEmpty();
      return collecting.steps;
    } finally {
      Compilation.delete(folder);
    }
  }

  SortedSet<String> ofClasses(List<CorpusFile> files) throws IOException {
    Path folder = Files.createTempDirectory("graphs");
    try {
      Compilation.run(ToolProvider.getSystemJavaCompiler(), files, folder, List.of("-Xlint:none"));
      ClassFileProgram.Builder builder =
          ClassFileProgram.builder(FactsLibrary.builtIn()).add(folder);
      Compilation.classPath().forEach(builder::classPath);
      try (ClassFileProgram read = builder.build()) {
        return QuotientGraph.of(read.program(), line);
      }
    } finally {
      Compilation.delete(folder);
    }
  }

  SortedSet<String> ofText(List<CorpusFile> files) {
    List<SourceText> texts =
        files.stream().map(file -> new SourceText(file.path(), file.text())).toList();
    return QuotientGraph.of(
        SourceProgram.of(texts, FactsLibrary.builtIn(), Program.View.WHOLE).program(), line);
  }

  /** No rule: it looks at the program while the compiler still has its trees. */
  private final class Collecting implements Rule {
    private final SortedSet<String> steps = new TreeSet<>();

    @Override
    public void check(RuleContext context) {
      steps.addAll(QuotientGraph.of(context.program(), line));
    }
  }
}
