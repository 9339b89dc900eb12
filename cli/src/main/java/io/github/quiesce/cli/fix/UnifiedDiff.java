package io.github.quiesce.cli.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;

/** Two versions of a file as a patch that {@code git apply} and {@code patch -p1} take. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;

  /** Where a file does not end in a line end, the patch must say so. */
  private static final String NO_END = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  static String of(String path, String before, String after) {
    String file = path.startsWith("/") ? path.substring(1) : path;
    List<String> lines = lines(before);
    List<String> patch =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + file, "b/" + file, lines, DiffUtils.diff(lines, lines(after)), CONTEXT);
    return patch.isEmpty() ? "" : String.join("\n", patch) + "\n";
  }

  /** Lines without LF; other line ends stay in them. */
  private static List<String> lines(String text) {
    String[] lines = text.split("\n", -1);
    int last = lines.length - 1;
    if (lines[last].isEmpty()) {
      return Arrays.asList(lines).subList(0, last);
    }
    lines[last] += NO_END;
    return Arrays.asList(lines);
  }
}
