package io.github.quiesce.corpus;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A good case without its defence.
 *
 * @param of the case
 * @param file whose text was changed
 * @param line of the defence, in the case as it is
 * @param mutation what was changed
 * @param files the files then
 */
record Mutant(CorpusCase of, String file, int line, Mutation mutation, List<CorpusFile> files) {
  private static final String DEFENCE = " // defence";

  /** All mutants of a case, one for each place on a marked line that a change fits. */
  static List<Mutant> of(CorpusCase good) {
    List<Mutant> mutants = new ArrayList<>();
    for (CorpusFile file : good.files()) {
      List<String> lines = file.lines();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).endsWith(DEFENCE)) {
          for (Mutation mutation : Mutation.values()) {
            add(good, file, i + 1, mutation, mutants);
          }
        }
      }
    }
    return mutants;
  }

  private static void add(
      CorpusCase good, CorpusFile file, int line, Mutation mutation, List<Mutant> mutants) {
    CompilationUnit unit = parse(file);
    int places = on(line, unit).size();
    for (int i = 0; i < places; i++) {
      if (mutation.apply(on(line, unit).get(i))) {
        CorpusFile changed = new CorpusFile(file.path(), unit.toString());
        List<CorpusFile> files =
            good.files().stream()
                .map(each -> each.path().equals(file.path()) ? changed : each)
                .toList();
        mutants.add(new Mutant(good, file.path(), line, mutation, files));
        unit = parse(file); // what does not fit leaves the tree as it was
      }
    }
  }

  private static List<Node> on(int line, CompilationUnit unit) {
    return unit.findAll(
        Node.class, node -> node.getBegin().filter(begin -> begin.line == line).isPresent());
  }

  private static CompilationUnit parse(CorpusFile file) {
    ParserConfiguration settings = new ParserConfiguration();
    settings.setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
    return new com.github.javaparser.JavaParser(settings)
        .parse(file.text())
        .getResult()
        .orElseThrow(() -> new IllegalArgumentException(file.path()));
  }

  @Override
  public String toString() {
    return "%s:%d, %s".formatted(file, line, mutation.what());
  }
}
