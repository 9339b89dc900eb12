package io.github.quiesce.cli.report.html;

import io.github.quiesce.cli.report.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lines of a file that a finding is about, with a few around each, and what there is to say of
 * them in rows of their own. All rows are of one height, so that lines can be drawn between them.
 */
final class Excerpt {
  private static final int CONTEXT = 2;
  private static final int LONGEST_LINE = 300;

  private final List<Row> rows = new ArrayList<>();

  /**
   * Something said of a line.
   *
   * @param step its number in the trace; 0 for the finding itself
   * @param column where it begins, from 1; 0 where unknown
   */
  record Mark(int step, int line, int column, String text) {}

  /**
   * A row.
   *
   * @param kind what it shows
   * @param line the number of a line of code; else 0
   * @param text code, or what is said
   * @param marks what is said of this line of code; for a note, the one it shows
   */
  record Row(Kind kind, int line, String text, List<Mark> marks) {}

  /** What a row shows. */
  enum Kind {
    CODE,
    NOTE,
    GAP
  }

  private Excerpt() {}

  /** The excerpt of a file for its marks. */
  static Excerpt of(SourceText source, List<Mark> marks) {
    Map<Integer, List<Mark>> byLine = new TreeMap<>();
    for (Mark mark : marks) {
      byLine.computeIfAbsent(mark.line, key -> new ArrayList<>()).add(mark);
    }
    Excerpt excerpt = new Excerpt();
    int next = 1;
    for (int line : byLine.keySet()) {
      int from = Math.max(next, line - CONTEXT);
      if (from > next && next > 1) {
        excerpt.rows.add(new Row(Kind.GAP, 0, "", List.of()));
      }
      int to = Math.min(source.lines(), line + CONTEXT);
      for (int each = from; each <= to; each++) {
        excerpt.addLine(source, each, byLine.getOrDefault(each, List.of()));
      }
      next = Math.max(next, to + 1);
    }
    return excerpt;
  }

  private void addLine(SourceText source, int line, List<Mark> marks) {
    String text = source.line(line);
    String shown = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text;
    rows.add(new Row(Kind.CODE, line, shown, marks));
    for (Mark mark : marks) {
      rows.add(new Row(Kind.NOTE, 0, mark.text, List.of(mark)));
    }
  }

  List<Row> rows() {
    return rows;
  }
}
