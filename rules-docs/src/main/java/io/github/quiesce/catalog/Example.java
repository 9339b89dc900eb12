package io.github.quiesce.catalog;

/**
 * A Java file shown on a rule's page.
 *
 * @param kind whether the rule reports it
 * @param fileName name of the file it would be, by its first type
 * @param source its text, with expectations in trailing comments
 * @param line line of the page's body its text starts on, from 1
 */
public record Example(Kind kind, String fileName, String source, int line) {
  /** The two kinds of examples. */
  public enum Kind {
    /** Reported, on the lines that say so. */
    BAD,
    /** Not reported by any rule. */
    GOOD
  }
}
