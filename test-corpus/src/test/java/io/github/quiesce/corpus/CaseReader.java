package io.github.quiesce.corpus;

import io.github.quiesce.catalog.RuleInfo.Engine;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a case's header and the expectations at the ends of its lines. */
final class CaseReader {
  /** The only reasons for which an engine may be excused. */
  private static final Set<String> REASONS =
      Set.of("type not on the path", "annotation erased", "line erased");

  private static final Pattern EXPECTATION =
      Pattern.compile("// expect(?<strict> strict)?: (?<rules>\\w+(?:, \\w+)*)");
  private static final Pattern ANY_EXPECTATION = Pattern.compile("//\\s*expect");

  private CaseReader() {}

  /**
   * @param rule the folder's rule
   * @param bad whether it is among the bad ones
   * @throws IllegalArgumentException if a comment cannot be understood
   */
  static CorpusCase read(String rule, boolean bad, List<CorpusFile> files) {
    Set<Site> byDefault = new TreeSet<>();
    Set<Site> strictOnly = new TreeSet<>();
    for (CorpusFile file : files) {
      List<String> lines = file.lines();
      for (int i = 0; i < lines.size(); i++) {
        readLine(file.path(), i + 1, lines.get(i), byDefault, strictOnly);
      }
    }
    return new CorpusCase(
        rule,
        bad,
        List.copyOf(files),
        header(files, "axis").findFirst().orElse(""),
        header(files, "trap").findFirst().orElse(""),
        header(files, "release").findFirst().map(Integer::valueOf).orElse(17),
        byDefault,
        strictOnly,
        undecidable(files));
  }

  private static void readLine(
      String path, int number, String line, Set<Site> byDefault, Set<Site> strictOnly) {
    Matcher matcher = EXPECTATION.matcher(line);
    int understood = 0;
    while (matcher.find()) {
      understood++;
      Set<Site> sites = matcher.group("strict") == null ? byDefault : strictOnly;
      for (String rule : matcher.group("rules").split(", ", -1)) {
        sites.add(new Site(path, number, rule));
      }
    }
    if (ANY_EXPECTATION.matcher(line).results().count() != understood) {
      throw new IllegalArgumentException(path + ":" + number + ": cannot read: " + line.strip());
    }
  }

  private static Map<Engine, String> undecidable(List<CorpusFile> files) {
    Map<Engine, String> reasons = new EnumMap<>(Engine.class);
    header(files, "undecidable")
        .forEach(
            entry -> {
              String[] parts = entry.split(": ", 2);
              if (parts.length != 2 || !REASONS.contains(parts[1])) {
                throw new IllegalArgumentException(
                    files.get(0).path() + ": no listed reason: " + entry);
              }
              reasons.put(Engine.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
            });
    return reasons;
  }

  private static Stream<String> header(List<CorpusFile> files, String key) {
    String start = "// " + key + ": ";
    return files.stream()
        .flatMap(file -> file.lines().stream().takeWhile(line -> !line.startsWith("package ")))
        .map(line -> value(line, start))
        .flatMap(Optional::stream);
  }

  private static Optional<String> value(String line, String start) {
    return line.startsWith(start)
        ? Optional.of(line.substring(start.length()).strip())
        : Optional.empty();
  }
}
