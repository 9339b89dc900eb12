package io.github.quiesce.cli.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The new side of a unified diff: which lines were added, and which are shown at all. Hunks are
 * read by the numbers in their heads, so that no line in them is taken for a head; all between
 * hunks that is not understood (modes, renames, binary files) says nothing about lines, and is
 * passed over. java-diff-utils has a reader of patches too, which stops at the first mode line.
 *
 * @param files by path in the repository
 */
public record Patch(Map<String, FilePatch> files) {
  private static final Pattern HUNK =
      Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");
  private static final String OLD_NAME = "--- ";
  private static final String NEW_NAME = "+++ ";

  /**
   * A file of the diff.
   *
   * @param added lines that were added or changed
   * @param shown what the hunks show: a host takes comments only there
   * @param oldPath its path before the change, if it was there
   */
  public record FilePatch(Set<Integer> added, List<Range> shown, Optional<String> oldPath) {
    /** A file of which nothing is shown. */
    public static final FilePatch NOTHING = new FilePatch(Set.of(), List.of(), Optional.empty());

    /** Whether one hunk shows all of these lines. */
    public boolean shows(int first, int last) {
      return shown.stream().anyMatch(each -> each.first <= first && last <= each.last);
    }
  }

  /** Lines from the first to the last. */
  public record Range(int first, int last) {}

  /** The file's part of the diff, if it has one. */
  Optional<FilePatch> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /**
   * Reads a diff.
   *
   * @throws ReviewException if a hunk does not hold what its head says, or it is a merge's diff
   */
  public static Patch parse(String text) throws ReviewException {
    return new Reader(text).read();
  }

  /**
   * Reads the hunks of one file, as GitHub's list of files gives them.
   *
   * @throws ReviewException if a hunk does not hold what its head says
   */
  public static FilePatch parseHunks(String hunks) throws ReviewException {
    String head = OLD_NAME + "a/f\n" + NEW_NAME + "b/f\n";
    return parse(head + hunks).files().getOrDefault("f", FilePatch.NOTHING);
  }

  private static final class Reader {
    private final Iterator<String> lines;
    private final Map<String, FilePatch> files = new TreeMap<>();
    private int number;

    Reader(String text) {
      // Not lines(): a lone CR within a line of code ends no line of the patch.
      String ended = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
      lines = List.of(ended.split("\n", -1)).iterator();
    }

    Patch read() throws ReviewException {
      Optional<FilePatch> file = Optional.empty();
      String before = "";
      while (lines.hasNext()) {
        String line = next();
        Matcher hunk = HUNK.matcher(line);
        if (line.startsWith("diff --cc ") || line.startsWith("diff --combined ")) {
          throw new ReviewException("line " + number + ": is a merge's diff; give that of a range");
        } else if (line.startsWith("diff --git ")) {
          file = Optional.empty();
        } else if (line.startsWith(NEW_NAME) && before.startsWith(OLD_NAME)) {
          Optional<String> old = name(before.substring(OLD_NAME.length()), "a/");
          file = name(line.substring(NEW_NAME.length()), "b/").map(each -> file(each, old));
        } else if (hunk.matches()) {
          readHunk(hunk, file);
        }
        before = line;
      }
      return new Patch(files);
    }

    private String next() {
      number++;
      String line = lines.next();
      return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private FilePatch file(String path, Optional<String> old) {
      return files.computeIfAbsent(
          path, key -> new FilePatch(new HashSet<>(), new ArrayList<>(), old));
    }

    private void readHunk(Matcher head, Optional<FilePatch> file) throws ReviewException {
      int start = number;
      int oldLeft = head.group(2) == null ? 1 : Integer.parseInt(head.group(2));
      int newLeft = head.group(4) == null ? 1 : Integer.parseInt(head.group(4));
      int first = Integer.parseInt(head.group(3));
      int at = first;
      while (oldLeft > 0 || newLeft > 0) {
        String line = lines.hasNext() ? next() : "\u0000";
        char kind = line.isEmpty() ? ' ' : line.charAt(0);
        if (kind == '\\') {
          continue;
        } else if (" +-".indexOf(kind) < 0) {
          throw new ReviewException("line " + start + ": the hunk is shorter than its head says");
        }
        if (kind == '+' && file.isPresent()) {
          file.get().added().add(at);
        }
        oldLeft -= kind == '+' ? 0 : 1;
        newLeft -= kind == '-' ? 0 : 1;
        at += kind == '-' ? 0 : 1;
        if (oldLeft < 0 || newLeft < 0) {
          throw new ReviewException("line " + start + ": the hunk is longer than its head says");
        }
      }
      if (at > first && file.isPresent()) {
        file.get().shown().add(new Range(first, at - 1));
      }
    }
  }

  /** The path of a {@code ---} or {@code +++} line; empty for a file that is not on this side. */
  private static Optional<String> name(String written, String prefix) {
    String name = written.startsWith("\"") ? unquoted(written) : written.split("\t", 2)[0];
    if (name.equals("/dev/null")) {
      return Optional.empty();
    }
    return RepositoryPath.of(name.startsWith(prefix) ? name.substring(prefix.length()) : name);
  }

  /** A name as git quotes it: as in C, with the bytes of UTF-8 as octal numbers. */
  private static String unquoted(String quoted) {
    byte[] bytes = new byte[quoted.length() * 4];
    int count = 0;
    int i = 1;
    while (i < quoted.length() && quoted.charAt(i) != '"') {
      char c = quoted.charAt(i++);
      if (c == '\\' && i < quoted.length()) {
        char escaped = quoted.charAt(i);
        if (escaped >= '0' && escaped <= '3' && i + 3 <= quoted.length()) {
          bytes[count++] = (byte) octal(quoted.substring(i, i + 3));
          i += 3;
        } else {
          int known = "abtnvfr".indexOf(escaped);
          bytes[count++] = (byte) (known >= 0 ? 7 + known : escaped);
          i++;
        }
      } else {
        byte[] plain = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(plain, 0, bytes, count, plain.length);
        count += plain.length;
      }
    }
    return new String(bytes, 0, count, StandardCharsets.UTF_8);
  }

  private static int octal(String digits) {
    return digits.matches("[0-7]{3}") ? Integer.parseInt(digits, 8) : '?';
  }
}
