package io.github.quiesce.cli.scan;

/**
 * Something that went wrong with the input or with us, in one line.
 *
 * @param kind how it bears on the exit status
 * @param where the file, jar or option it is about, as the user named it
 * @param what what is wrong
 * @param cure what to do about it; empty where there is nothing to do
 */
public record Problem(Kind kind, String where, String what, String cure) {
  /** How bad a problem is. */
  public enum Kind {
    /** Part of what was asked for was not done: exit status 2. */
    BAD_INPUT,
    /** A defect of ours, or something worth knowing; the exit status stays. */
    WARNING,
    /** Only told in verbose output. */
    NOTE
  }

  public Problem {
    what = oneLine(what);
    cure = oneLine(cure);
  }

  /** Input that cannot be used. */
  public static Problem badInput(String where, String what, String cure) {
    return new Problem(Kind.BAD_INPUT, where, what, cure);
  }

  /** Something worth knowing that does not spoil the result. */
  public static Problem warning(String where, String what, String cure) {
    return new Problem(Kind.WARNING, where, what, cure);
  }

  /** Something for verbose output. */
  public static Problem note(String where, String what) {
    return new Problem(Kind.NOTE, where, what, "");
  }

  /** What, where, and what to do. */
  public String message() {
    return (where.isEmpty() ? "" : where + ": ") + what + (cure.isEmpty() ? "" : "; " + cure);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
