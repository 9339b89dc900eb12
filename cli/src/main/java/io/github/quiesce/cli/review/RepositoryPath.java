package io.github.quiesce.cli.review;

import java.util.Arrays;
import java.util.Optional;

/** Paths within a repository, as hosts name them: relative, with slashes, and not out of it. */
final class RepositoryPath {
  private static final int LONGEST = 1000;

  private RepositoryPath() {}

  /** The path, without detours; empty where it is none, or leads out of the repository. */
  static Optional<String> of(String written) {
    String path = written.startsWith("./") ? written.substring(2) : written;
    boolean odd =
        path.isEmpty()
            || path.length() > LONGEST
            || path.startsWith("/")
            || path.contains("\\")
            || path.matches("(?s)[A-Za-z]:.*")
            || path.chars().anyMatch(c -> Character.isISOControl(c) || isFormat(c));
    boolean detour =
        Arrays.stream(path.split("/", -1))
            .anyMatch(
                part -> part.isEmpty() || part.equals(".") || part.equals("..") || isGits(part));
    return odd || detour ? Optional.empty() : Optional.of(path);
  }

  /** Line and paragraph separators, and what turns the direction of text. */
  private static boolean isFormat(int c) {
    return c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.FORMAT;
  }

  /** There are tokens in git's own files; some file systems make no difference between cases. */
  private static boolean isGits(String name) {
    return name.equalsIgnoreCase(".git");
  }
}
