package io.github.quiesce.checkstyle;

import com.puppycrawl.tools.checkstyle.api.FileText;
import io.github.quiesce.catalog.Catalogs;
import io.github.quiesce.engine.Engine;
import io.github.quiesce.facts.Facts;
import io.github.quiesce.facts.FactsLibrary;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.Problem;
import io.github.quiesce.source.SourceProgram;
import io.github.quiesce.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What all rules say of one file. Checkstyle hands the same text object to each check, so the
 * analysis is kept for as long as that object lives.
 */
final class FileAnalysis {
  private static final Map<FileText, Map<Settings, FileAnalysis>> KEPT = new WeakHashMap<>();
  private static final Map<List<Path>, ReadFacts> FACTS = new ConcurrentHashMap<>();

  private final Engine.Result result;
  private final List<Problem> problems;
  private final AtomicBoolean problemsTold = new AtomicBoolean();

  /**
   * Facts with the times their files were changed at: an editor runs for longer than these hold.
   */
  private record ReadFacts(List<FileTime> changed, Facts facts) {}

  private FileAnalysis(Engine.Result result, List<Problem> problems) {
    this.result = result;
    this.problems = problems;
  }

  /**
   * The analysis of a file under these settings, made when first asked for.
   *
   * @throws io.github.quiesce.facts.FactsException if a facts file cannot be used
   */
  static FileAnalysis of(String path, FileText text, Settings settings) {
    synchronized (KEPT) {
      return KEPT.computeIfAbsent(text, t -> new HashMap<>())
          .computeIfAbsent(settings, s -> analyse(path, text, s));
    }
  }

  private static FileAnalysis analyse(String path, FileText text, Settings settings) {
    Facts facts = facts(settings.facts());
    SourceText source = new SourceText(path.replace('\\', '/'), text.getFullText().toString());
    SourceProgram program = SourceProgram.of(List.of(source), facts, Program.View.UNIT);
    Engine engine = new Engine(Catalogs.builtIn(), Engine.allRules(), settings.profile());
    Engine.Result result = engine.run(program.program());
    return new FileAnalysis(result, program.problems());
  }

  private static Facts facts(List<Path> files) {
    List<FileTime> changed = files.stream().map(FileAnalysis::changed).toList();
    return FACTS
        .compute(
            files,
            (key, known) ->
                known != null && known.changed().equals(changed)
                    ? known
                    : new ReadFacts(changed, FactsLibrary.withUserFiles(key)))
        .facts();
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      // Reading it will say what is wrong.
      return FileTime.fromMillis(0);
    }
  }

  Engine.Result result() {
    return result;
  }

  /** What was wrong with the text: told to the first check that asks, and to no other. */
  List<Problem> problemsOnce() {
    return problemsTold.compareAndSet(false, true) ? problems : List.of();
  }
}
