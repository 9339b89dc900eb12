package io.github.quiesce.model;

import java.util.List;
import java.util.Optional;

/**
 * A file classes come from.
 *
 * @param path as findings name it: relative to the scanned root where there is one, with {@code /};
 *     for class files the source path from package and SourceFile attribute
 * @param text the text as read, where the front end has source
 * @param suppressions ranges in which rules are switched off
 */
public record SourceFile(String path, Optional<String> text, List<Suppression> suppressions) {
  public SourceFile {
    suppressions = List.copyOf(suppressions);
  }

  /**
   * A declaration annotated {@code @SuppressWarnings} or {@code @SuppressFBWarnings}.
   *
   * @param firstLine first line of the declaration
   * @param lastLine last line of it
   * @param names the names given (rule names, {@code all}, {@code quiesce}, or {@code QSC_} types)
   */
  public record Suppression(int firstLine, int lastLine, List<String> names) {
    public Suppression {
      names = List.copyOf(names);
    }
  }
}
