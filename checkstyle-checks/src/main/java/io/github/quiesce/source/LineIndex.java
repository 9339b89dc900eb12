package io.github.quiesce.source;

import java.util.Arrays;

/** Where the lines of a text start; CR LF, CR and LF each end one. */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  public LineIndex(String text) {
    int[] found = new int[16 + text.length() / 24];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
    length = text.length();
  }

  /** Offset of a place given by line and column, both from 1; clamped to the text. */
  public int offset(int line, int column) {
    if (line < 1) {
      return 0;
    }
    return line > starts.length ? length : Math.min(length, starts[line - 1] + column - 1);
  }

  /** Line, from 1, of an offset. */
  public int line(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  public int lineCount() {
    return starts.length;
  }
}
