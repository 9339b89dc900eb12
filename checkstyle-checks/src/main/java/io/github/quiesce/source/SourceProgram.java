package io.github.quiesce.source;

import io.github.quiesce.facts.Facts;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.translate.UnitTranslator;
import io.github.quiesce.source.translate.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Java source as a program model, made without a class path. Files are parsed at once, bodies
 * translated when a rule asks for them.
 */
public final class SourceProgram {
  private final Program program;
  private final NavigableSet<Problem> problems;

  private SourceProgram(Program program, NavigableSet<Problem> problems) {
    this.program = program;
    this.problems = problems;
  }

  /**
   * Reads and parses files.
   *
   * @param root what paths are named relative to; files outside of it keep their own path
   */
  public static SourceProgram of(
      Collection<Path> files, Path root, Facts facts, Program.View view) {
    NavigableSet<Problem> problems = new ConcurrentSkipListSet<>();
    List<Path> sorted =
        files.stream().distinct().sorted(Comparator.comparing(f -> pathName(f, root))).toList();
    List<ParsedUnit> parsed =
        ParallelWork.map(
            sorted,
            file -> UnitParser.parse(SourceText.read(file, pathName(file, root), problems::add)));
    return of(parsed, facts, view, problems);
  }

  /** Takes text that is already in memory, as editors and Checkstyle have it. */
  public static SourceProgram of(List<SourceText> texts, Facts facts, Program.View view) {
    List<SourceText> sorted =
        texts.stream().sorted(Comparator.comparing(SourceText::path)).toList();
    return of(
        ParallelWork.map(sorted, UnitParser::parse), facts, view, new ConcurrentSkipListSet<>());
  }

  private static SourceProgram of(
      List<ParsedUnit> parsed, Facts facts, Program.View view, NavigableSet<Problem> problems) {
    World world = new World(facts);
    UnitTranslator translator = new UnitTranslator(world);
    List<ClassModel> models = new ArrayList<>();
    DeepStack.call(
        () -> {
          parsed.forEach(translator::declare);
          models.addAll(translator.build(problems::add));
          return null;
        });
    parsed.forEach(unit -> problems.addAll(unit.problems()));
    Program program = new Program(models, world::directSupertypes, facts, view);
    return new SourceProgram(program, problems);
  }

  private static String pathName(Path file, Path root) {
    Path whole = file.toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    Path name = whole.startsWith(base) && !whole.equals(base) ? base.relativize(whole) : file;
    return name.toString().replace('\\', '/');
  }

  public Program program() {
    return program;
  }

  /** What was wrong with the input, in order; complete when all bodies have been asked for. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Whether any input was wrong so far. */
  public Optional<Problem> firstProblem() {
    return problems.stream().findFirst();
  }
}
