package io.github.quiesce.model;

/**
 * A place in a source file.
 *
 * @param line 1-based line; for a statement its site line (the declared name's line for a
 *     declaration, else the line of the first token); 0 where unknown
 * @param start offset of the first character, in UTF-16 units of the file as read; -1 where the
 *     front end has no source (class files)
 * @param end offset after the last character; -1 where unknown
 */
public record Span(int line, int start, int end) {
  /** No place at all, for synthetic code. */
  public static final Span NONE = new Span(0, -1, -1);

  /** A place of which only the line is known. */
  public static Span ofLine(int line) {
    return new Span(line, -1, -1);
  }

  /** Whether the offsets are known, so that an edit may be computed. */
  public boolean hasOffsets() {
    return start >= 0 && end >= start;
  }
}
