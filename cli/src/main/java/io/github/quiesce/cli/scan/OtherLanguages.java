package io.github.quiesce.cli.scan;

import java.nio.file.Path;
import java.util.List;

/**
 * Languages whose compilers make class files too. Their sources are not analysed; findings in the
 * class files are told at them.
 */
public final class OtherLanguages {
  private static final List<String> NAMES = List.of("kotlin", "groovy", "scala");
  private static final List<String> ENDINGS = List.of(".kt", ".groovy", ".scala");

  private OtherLanguages() {}

  /** Whether a file is a source in one of them, by its name. */
  public static boolean isSource(Path file) {
    return ENDINGS.stream().anyMatch(file.getFileName().toString()::endsWith);
  }

  /** Where their sources are, by custom, beside a folder of Java's. */
  public static List<Path> foldersBeside(Path javaFolder) {
    return NAMES.stream().map(javaFolder::resolveSibling).toList();
  }
}
