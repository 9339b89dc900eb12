package io.github.quiesce.cli.engines;

import io.github.quiesce.cli.scan.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Errors in source files, told once a file: the first usually explains the others. */
final class FileErrors {
  private final Map<String, List<Told>> byFile = new LinkedHashMap<>();

  private record Told(long line, String message) {}

  /**
   * Takes in an error.
   *
   * @param file the file as the user named it
   * @param line its line; 0 where unknown
   */
  void add(String file, long line, String message) {
    byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(new Told(line, message));
  }

  /** Forgets a file: more need not be said of it. */
  void remove(String file) {
    byFile.remove(file);
  }

  /** One problem a file, in the order of the first errors. */
  List<Problem> problems(String cure) {
    List<Problem> problems = new ArrayList<>();
    byFile.forEach(
        (file, errors) -> {
          Told first = errors.get(0);
          int more = errors.size() - 1;
          problems.add(
              Problem.badInput(
                  first.line() > 0 ? file + ":" + first.line() : file,
                  first.message() + (more > 0 ? " (and " + more + " more in this file)" : ""),
                  cure));
        });
    return problems;
  }
}
