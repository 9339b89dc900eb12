package io.github.quiesce.cli.report;

/**
 * A line of code, as reports name it.
 *
 * @param path relative to the scanned root; for class files without their source, from the package
 *     and the SourceFile attribute
 * @param display the path as the user would type it
 * @param line 1-based; 0 where the class file does not say
 * @param column 1-based, in UTF-16 units; 0 where unknown
 * @param text the line itself, without its end; empty where the source is not at hand
 */
public record Place(String path, String display, int line, int column, String text) {
  /** {@code file:line}, as compilers write it and terminals and editors link it. */
  public String fileAndLine() {
    return line > 0 ? display + ":" + line : display;
  }
}
