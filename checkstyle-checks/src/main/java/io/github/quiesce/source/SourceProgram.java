package io.github.quiesce.source;

import io.github.quiesce.facts.Facts;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.Program;
import io.github.quiesce.source.translate.UnitTranslator;
import io.github.quiesce.source.translate.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Java source as a program model, made without a class path. Of many files those that can matter to
 * a rule are parsed at once, and are the program; others only if one of these needs a type of
 * theirs. Bodies are translated when a rule asks for them.
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
    List<SourceText> texts =
        ParallelWork.map(
            sorted, file -> SourceText.read(file, pathName(file, root), problems::add));
    return of(texts, facts, view, problems);
  }

  /** Takes text that is already in memory, as editors and Checkstyle have it. */
  public static SourceProgram of(List<SourceText> texts, Facts facts, Program.View view) {
    List<SourceText> sorted =
        texts.stream().sorted(Comparator.comparing(SourceText::path)).toList();
    return of(sorted, facts, view, new ConcurrentSkipListSet<>());
  }

  private static SourceProgram of(
      List<SourceText> texts, Facts facts, Program.View view, NavigableSet<Problem> problems) {
    World world = new World(facts);
    UnitTranslator translator = new UnitTranslator(world);
    List<ParsedUnit> parsed = selectAndParse(texts, facts, world, translator, problems);
    List<ClassModel> models = new ArrayList<>();
    DeepStack.call(
        () -> {
          parsed.forEach(translator::declare);
          models.addAll(translator.build(problems::add));
          return null;
        });
    parsed.forEach(unit -> problems.addAll(unit.problems()));
    // Types of the JDK are those of the one that runs this, so its release is compiled against.
    int release = Runtime.version().feature();
    Program program = new Program(models, world::directSupertypes, facts, view, release);
    return new SourceProgram(program, problems);
  }

  private static List<ParsedUnit> selectAndParse(
      List<SourceText> texts,
      Facts facts,
      World world,
      UnitTranslator translator,
      NavigableSet<Problem> problems) {
    if (texts.size() <= 1) {
      return ParallelWork.map(texts, UnitParser::parse);
    }
    List<TextScan> scans = ParallelWork.map(texts, t -> TextScan.of(t.text()));
    Selection selection = new Selection(scans, facts);
    ParsedUnit[] units = new ParsedUnit[texts.size()];
    parse(selection.hot(), texts, units);
    Set<String> members = new HashSet<>();
    for (int i : Selection.indices(selection.hot())) {
      TextScan scan = scans.get(i);
      new ReachableMembers(word -> selection.isTrigger(word, scan), members).addAll(units[i]);
    }
    BitSet wanted = selection.withNeighbours(members);
    BitSet more = (BitSet) wanted.clone();
    more.andNot(selection.hot());
    parse(more, texts, units);
    List<ParsedUnit> result = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      if (units[i] != null) {
        result.add(units[i]);
      } else {
        addOnDemand(texts.get(i), scans.get(i), world, translator, problems);
      }
    }
    return result;
  }

  private static void parse(BitSet which, List<SourceText> texts, ParsedUnit[] units) {
    List<Integer> indices = Selection.indices(which);
    List<ParsedUnit> parsed = ParallelWork.map(indices, i -> UnitParser.parse(texts.get(i)));
    for (int i = 0; i < parsed.size(); i++) {
      units[indices.get(i)] = parsed.get(i);
    }
  }

  private static void addOnDemand(
      SourceText text,
      TextScan scan,
      World world,
      UnitTranslator translator,
      NavigableSet<Problem> problems) {
    Runnable load =
        () -> {
          ParsedUnit unit = UnitParser.parse(text);
          problems.addAll(unit.problems());
          translator.declareTypesOnly(unit);
        };
    String prefix = scan.packageName().isEmpty() ? "" : scan.packageName() + ".";
    scan.topLevel().forEach(name -> world.addOnDemand(prefix + name, load));
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
}
