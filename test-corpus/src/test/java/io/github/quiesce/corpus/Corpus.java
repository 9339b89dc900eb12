package io.github.quiesce.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All cases, in the order of their names. A corpus that is not there is an error. While a rule is
 * written, {@code -Dquiesce.cases=RuleName} reads the cases of this rule's folder only.
 */
final class Corpus {
  private static final String ONLY = System.getProperty("quiesce.cases", "");
  private static final Path ROOT = Path.of("src", "main", "corpus");
  private static final List<CorpusCase> CASES = readAll(ROOT);

  private Corpus() {}

  static List<CorpusCase> cases() {
    return CASES;
  }

  /** Whether these are the cases of all rules. */
  static boolean isWhole() {
    return ONLY.isEmpty();
  }

  private static List<CorpusCase> readAll(Path root) {
    List<CorpusCase> cases = new ArrayList<>();
    for (Path rule : ONLY.isEmpty() ? entries(root) : List.of(root.resolve(ONLY))) {
      for (String kind : List.of("bad", "good")) {
        for (Path entry : entries(rule.resolve(kind))) {
          cases.add(
              CaseReader.read(rule.getFileName().toString(), kind.equals("bad"), files(entry)));
        }
      }
    }
    if (cases.isEmpty()) {
      throw new IllegalStateException("no case in " + root.toAbsolutePath());
    }
    return List.copyOf(cases);
  }

  private static List<CorpusFile> files(Path entry) {
    try (Stream<Path> all = Files.walk(entry)) {
      return all.filter(path -> path.toString().endsWith(".java"))
          .sorted()
          .map(Corpus::file)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CorpusFile file(Path path) {
    try {
      String name = ROOT.relativize(path).toString().replace('\\', '/');
      return new CorpusFile(name, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
