package io.github.quiesce.cli.report;

import io.github.quiesce.cli.report.ReportedFinding.Edit;
import io.github.quiesce.cli.report.ReportedFinding.Fix;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All edits of a fix as one, for readers that take a suggestion to be a single replacement. */
final class OneEdit {
  private OneEdit() {}

  /** The edit from the first change to the last; empty where they are not in one known file. */
  static Optional<Edit> of(Fix fix, SourceTexts sources) {
    List<Edit> edits = fix.edits().stream().sorted(Comparator.comparing(Edit::start)).toList();
    if (edits.stream().map(Edit::path).distinct().count() != 1) {
      return Optional.empty();
    }
    Edit first = edits.get(0);
    Edit last = edits.get(edits.size() - 1);
    Optional<SourceText> source = sources.text(first.path());
    if (source.isEmpty() || !areIn(source.get().text(), edits)) {
      return Optional.empty();
    }
    StringBuilder replacement = new StringBuilder();
    int at = first.start();
    for (Edit edit : edits) {
      replacement.append(source.get().text(), at, edit.start()).append(edit.replacement());
      at = edit.end();
    }
    return Optional.of(
        new Edit(first.path(), first.start(), at, first.from(), last.to(), replacement.toString()));
  }

  private static boolean areIn(String text, List<Edit> edits) {
    int at = 0;
    for (Edit edit : edits) {
      if (edit.start() < at || edit.end() < edit.start() || edit.end() > text.length()) {
        return false;
      }
      at = edit.end();
    }
    return true;
  }
}
