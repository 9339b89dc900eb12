package io.github.quiesce.source;

import java.util.Comparator;

/**
 * Something wrong with the input, in one line.
 *
 * @param path the file
 * @param line 1-based; 0 where no line is to blame
 * @param message what is wrong, and what was done about it
 */
public record Problem(String path, int line, String message) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path)
          .thenComparing(Problem::line)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line > 0 ? path + ":" + line + ": " + message : path + ": " + message;
  }
}
