package io.github.quiesce.adoption;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Findings that are known, as a text file: a line each, sorted by path, so that version control
 * merges it and a person can read what it holds. Lines of code do not stand in it.
 *
 * @param entries by path, rule and fingerprint
 */
public record Baseline(List<Entry> entries) {
  /** The baseline of those who have none: nothing is known. */
  public static final Baseline EMPTY = new Baseline(List.of());

  private static final String HEADER = "# quiesce baseline 1";
  private static final String HELP =
      "# Known findings: fingerprint, rule, file, declaration. See docs/reports.md.";
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}:[1-9][0-9]{0,8}");
  private static final long MOST_BYTES = 256L << 20;
  private static final int MOST_ENTRIES = 1_000_000;

  /**
   * A known finding.
   *
   * @param fingerprint as {@link Fingerprints} makes it
   * @param rule the rule's name
   * @param path the file, as reports name it
   * @param declaration the class and method around it
   */
  public record Entry(String fingerprint, String rule, String path, String declaration) {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::path)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::declaration)
            .thenComparing(Entry::fingerprint);

    /** What says that it is the same defect, without the rank among equals. */
    private String hash() {
      return fingerprint.substring(0, fingerprint.indexOf(':'));
    }

    private String line() {
      return String.join("\t", fingerprint, clean(rule), clean(path), clean(declaration));
    }

    private static String clean(String text) {
      return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }
  }

  /**
   * How findings and a baseline compare.
   *
   * @param known aligned with the findings: whether the baseline has it
   * @param gone entries that no finding matches
   */
  public record Match(List<Boolean> known, List<Entry> gone) {
    public Match {
      known = List.copyOf(known);
      gone = List.copyOf(gone);
    }
  }

  public Baseline {
    entries = entries.stream().sorted(Entry.ORDER).distinct().toList();
  }

  /** The text of the file. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER + "\n" + HELP + "\n");
    entries.forEach(entry -> text.append(entry.line()).append('\n'));
    return text.toString();
  }

  /**
   * Reads a file.
   *
   * @throws BaselineException if it cannot be read, is none of ours, or is damaged: to go on
   *     without it would tell all findings as new
   */
  public static Baseline read(Path file) throws BaselineException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new BaselineException("is larger than " + (MOST_BYTES >> 20) + " MB");
      }
      return parse(Files.readString(file));
    } catch (BaselineException e) {
      throw unusable(file, e.getMessage(), e);
    } catch (CharacterCodingException e) {
      throw unusable(file, "is not UTF-8 text", e);
    } catch (IOException e) {
      throw unusable(file, "cannot be read (" + e + ")", e);
    }
  }

  private static BaselineException unusable(Path file, String what, Exception cause) {
    return new BaselineException(
        "baseline " + file + ": " + what + "; 'quiesce baseline create' writes a new one", cause);
  }

  /**
   * Reads the text of a file.
   *
   * @throws BaselineException if it is none of ours, or is damaged
   */
  public static Baseline parse(String text) throws BaselineException {
    Iterator<String> lines = text.lines().iterator();
    if (!lines.hasNext() || !lines.next().equals(HEADER)) {
      throw new BaselineException("line 1: is not '" + HEADER + "', so it is no baseline of ours");
    }
    List<Entry> entries = new ArrayList<>();
    for (int number = 2; lines.hasNext(); number++) {
      String line = lines.next();
      if (!line.isBlank() && !line.startsWith("#")) {
        entries.add(entry(line, number));
      }
      if (entries.size() > MOST_ENTRIES) {
        throw new BaselineException("line " + number + ": more than " + MOST_ENTRIES + " entries");
      }
    }
    return new Baseline(entries);
  }

  private static Entry entry(String line, int number) throws BaselineException {
    String[] parts = line.split("\t", -1);
    if (parts.length != 4 || !FINGERPRINT.matcher(parts[0]).matches()) {
      throw new BaselineException(
          "line " + number + ": is not a fingerprint, rule, file and declaration set off by tabs");
    }
    return new Entry(parts[0], parts[1], parts[2], parts[3]);
  }

  /**
   * Tells which findings are known. Equal findings are told apart by where they are: first those in
   * the entry's file and declaration are taken, then those in its file, then any, in order. An
   * entry stands for one finding.
   */
  public Match match(List<Entry> findings) {
    boolean[] known = new boolean[findings.size()];
    Set<Entry> left = new HashSet<>(entries);
    take(findings, known, left, entry -> List.of(entry.hash(), entry.path(), entry.declaration()));
    take(findings, known, left, entry -> List.of(entry.hash(), entry.path()));
    take(findings, known, left, entry -> List.of(entry.hash()));
    List<Boolean> result = new ArrayList<>();
    for (boolean each : known) {
      result.add(each);
    }
    return new Match(result, entries.stream().filter(left::contains).toList());
  }

  private void take(
      List<Entry> findings, boolean[] known, Set<Entry> left, Function<Entry, Object> likeness) {
    Map<Object, Deque<Entry>> byLikeness = new HashMap<>();
    entries.stream()
        .filter(left::contains)
        .forEach(
            entry ->
                byLikeness
                    .computeIfAbsent(likeness.apply(entry), key -> new ArrayDeque<>())
                    .add(entry));
    for (int i = 0; i < known.length; i++) {
      Deque<Entry> alike = byLikeness.get(likeness.apply(findings.get(i)));
      if (!known[i] && alike != null && !alike.isEmpty()) {
        left.remove(alike.remove());
        known[i] = true;
      }
    }
  }

  /** This baseline without some entries. */
  public Baseline without(Collection<Entry> others) {
    Set<Entry> left = new HashSet<>(others);
    return new Baseline(entries.stream().filter(entry -> !left.contains(entry)).toList());
  }
}
