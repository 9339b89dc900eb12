package io.github.quiesce.cli.report;

import io.github.quiesce.cli.report.ReportedFinding.Position;
import java.util.Arrays;

/** A source file's text, by line. Lines end in LF, CR or CRLF. */
public final class SourceText {
  private final String text;
  private final int[] lineStarts;

  public SourceText(String text) {
    this.text = text;
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
        starts[count++] = i + 1;
      }
    }
    lineStarts = Arrays.copyOf(starts, count);
  }

  public String text() {
    return text;
  }

  /** A line without its end; empty where there is no such line. */
  public String line(int line) {
    if (line < 1 || line > lineStarts.length) {
      return "";
    }
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    return text.substring(lineStarts[line - 1], end).stripTrailing();
  }

  /** How many lines there are; what follows the last line end counts if there is something. */
  public int lines() {
    boolean ended = lineStarts[lineStarts.length - 1] == text.length();
    return ended ? lineStarts.length - 1 : lineStarts.length;
  }

  /** Offset of a line's first character; that of the text's end for a line after the last. */
  public int offset(int line) {
    return line > lineStarts.length ? text.length() : lineStarts[Math.max(0, line - 1)];
  }

  /** Offset of the first character of a line that is not blank. */
  int startOf(int line) {
    int start = lineStarts[Math.max(0, Math.min(line, lineStarts.length) - 1)];
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Line and column of an offset. */
  Position position(int offset) {
    if (offset < 0 || offset > text.length()) {
      return Position.UNKNOWN;
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1);
  }
}
