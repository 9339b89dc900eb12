package io.github.quiesce.javac;

/**
 * Something that went wrong in a {@link JavacScan}, in one line.
 *
 * @param kind what it means for the result
 * @param source name of the file it is about, empty where there is none
 * @param line its line from 1, 0 where unknown
 * @param message what is wrong
 */
public record ScanProblem(Kind kind, String source, long line, String message) {
  /** What a problem means for the result. */
  public enum Kind {
    /** The file was not analysed. */
    SKIPPED,
    /** The compiler reports an error; the parts it does not understand are unknown. */
    COMPILE_ERROR,
    /** A defect of ours; the rest was analysed. */
    DEFECT
  }

  public ScanProblem {
    message = message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  static ScanProblem defect(String source, String message) {
    return new ScanProblem(Kind.DEFECT, source, 0, message);
  }
}
