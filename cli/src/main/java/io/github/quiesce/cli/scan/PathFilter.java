package io.github.quiesce.cli.scan;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;

/** Paths by glob patterns: {@code *} within a folder, {@code **} across them. */
public final class PathFilter {
  private static final String ANY_FOLDER = "**/";

  private final List<PathMatcher> matchers;

  private PathFilter(List<PathMatcher> matchers) {
    this.matchers = matchers;
  }

  /**
   * A filter of these patterns.
   *
   * @throws IllegalArgumentException if one is malformed
   */
  public static PathFilter of(List<String> globs) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String glob : globs) {
      matchers.add(matcher(glob));
      if (glob.startsWith(ANY_FOLDER)) {
        // Java's ** wants a folder before the slash; other tools' does not.
        matchers.add(matcher(glob.substring(ANY_FOLDER.length())));
      }
    }
    return new PathFilter(matchers);
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(glob + ": is no pattern of paths", e);
    }
  }

  /** Whether a path, as reports name it, matches one of the patterns. */
  public boolean matches(String path) {
    try {
      Path file = Path.of(path);
      return matchers.stream().anyMatch(each -> each.matches(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
