package io.github.quiesce.data;

/**
 * A data file that cannot be used. Its message is one line: file, line, what is wrong, the cure.
 */
public class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  /**
   * @param line from 1; 0 if unknown
   */
  public DataException(String file, int line, String problem) {
    this(file + (line > 0 ? ":" + line : "") + ": " + oneLine(problem));
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
