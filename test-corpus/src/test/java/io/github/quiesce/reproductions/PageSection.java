package io.github.quiesce.reproductions;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.catalog.RuleInfo.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The section "Reproduction" of a rule's page, which is written by the command that measures. */
record PageSection(RuleInfo rule, Seen bad, Seen good) {
  private static final Path PAGES = Path.of("..", "rules-docs", "src", "main", "rules");
  private static final String HEADING = "## Reproduction\n";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (bad|good) \\| (?<seen>[^|]+) \\| (?<threads>[^|]+) \\|");
  private static final double MEBIBYTE = 1 << 20;

  /** What the page says of both programs' threads, in its rows. */
  static List<String> threadsIn(RuleInfo rule) {
    Matcher row = ROW.matcher(rule.page());
    return row.results().map(match -> match.group(3)).toList();
  }

  void write() throws IOException {
    Path file = PAGES.resolve(rule.name() + ".md");
    String page = Files.readString(file);
    int start = page.indexOf(HEADING);
    String before = start < 0 ? page.stripTrailing() + "\n\n" : page.substring(0, start);
    Files.writeString(file, before + text());
  }

  private String text() {
    return HEADING
        + "\n`Reproduction.java` among the corpus' bad and good cases, `run()` called up to four times"
        + " in a JVM of its own (%s, JDK %s).\n\n"
            .formatted(LocalDate.now(ZoneOffset.UTC), System.getProperty("java.version"))
        + "| | seen | threads left behind | heap after a collection, MiB |\n"
        + "| --- | --- | --- | --- |\n"
        + row("bad", bad, rule.observed().name().toLowerCase(Locale.ROOT).replace('_', ' '))
        + row("good", good, "nothing");
  }

  private static String row(String kind, Seen seen, String what) {
    String place = seen.blocked().map(where -> ": " + where).orElse("");
    String told = seen.told().map(text -> text.replaceFirst("[^:]*", "")).orElse("");
    String many =
        seen.observations().contains(Observation.THREADS_UNBOUNDED)
            ? ": " + seen.most() + " at a time"
            : "";
    return "| %s | %s | %s | %s |\n"
        .formatted(kind, what + place + many + told, threads(seen), heap(seen));
  }

  static String threads(Seen seen) {
    return seen.threads().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static String heap(Seen seen) {
    return seen.heap().stream()
        .map(bytes -> String.format(Locale.ROOT, "%.1f", bytes / MEBIBYTE))
        .collect(Collectors.joining(", "));
  }
}
