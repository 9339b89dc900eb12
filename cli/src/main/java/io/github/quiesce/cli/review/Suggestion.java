package io.github.quiesce.cli.review;

import io.github.quiesce.cli.report.SourceText;
import io.github.quiesce.cli.review.ReviewFinding.Edit;
import io.github.quiesce.cli.review.ReviewFinding.Fix;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fix as whole lines: what stands in place of the lines from the first to the last.
 *
 * @param before the lines as they are
 * @param after what they become
 */
record Suggestion(
    String title, boolean safe, int first, int last, List<String> before, List<String> after) {
  private static final int MOST_LINES = 60;

  /**
   * GitLab, when it looks for quick actions, ends a block at the first line that begins so, however
   * long the block's fence is.
   */
  private static final String FENCE = "```";

  /** Whether a host would put exactly this into the file, and take nothing of it for a command. */
  boolean isPlain() {
    return after.stream()
        .noneMatch(line -> line.startsWith(FENCE) || PlainMarkdown.NOT_SHOWN.matcher(line).find());
  }

  /** The lines of a fix; empty where its edits do not fit the file. */
  static Optional<Suggestion> of(Fix fix, SourceText source) {
    List<Edit> edits =
        fix.edits().stream()
            .sorted(Comparator.comparing(Edit::startLine).thenComparing(Edit::startColumn))
            .toList();
    int first = edits.get(0).startLine();
    int last = Math.min(edits.get(edits.size() - 1).endLine(), source.lines());
    if (first < 1 || last < first || last - first >= MOST_LINES) {
      return Optional.empty();
    }
    int at = source.offset(first);
    String replaced = source.text().substring(at, source.offset(last + 1));
    if (!fix.utf16() && replaced.codePoints().anyMatch(Character::isSupplementaryCodePoint)) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Edit edit : edits) {
      int start = offset(source, edit.startLine(), edit.startColumn());
      int end = offset(source, edit.endLine(), edit.endColumn());
      if (start < at || end < start) {
        return Optional.empty();
      }
      text.append(source.text(), at, start).append(edit.text());
      at = end;
    }
    int lineEnd = source.offset(last + 1);
    text.append(source.text(), at, Math.max(at, lineEnd));
    List<String> after = lines(text.toString());
    boolean fits = at <= lineEnd && after.size() <= MOST_LINES * 2;
    return fits
        ? Optional.of(new Suggestion(fix.title(), fix.safe(), first, last, lines(replaced), after))
        : Optional.empty();
  }

  /** An offset, or -1 where the line has no such column. */
  private static int offset(SourceText source, int line, int column) {
    int start = line < 1 || line > source.lines() + 1 ? -1 : source.offset(line);
    int offset = start + column - 1;
    return start >= 0 && offset <= source.offset(line + 1) ? offset : -1;
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
