package io.github.quiesce.cli.report;

import io.github.quiesce.engine.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaks that the leak detector told of, read from whatever they were printed to: a test's output, a
 * build's log, a report of Surefire. What is not part of such a message is passed over.
 */
public final class LeakLog {
  /** No leaks. */
  public static final LeakLog EMPTY = new LeakLog(List.of());

  private static final Pattern START = Pattern.compile("(?:virtual )?thread \\d+.*");
  private static final Pattern FRAME =
      Pattern.compile("at (?:[\\w.@-]*+/)*+([\\w$.]+)\\.([\\w$<>]+)\\(([^():]*)(?::(\\d+))?\\)");
  private static final Pattern RULE =
      Pattern.compile("see https://quiesce\\.github\\.io/rules/(\\w+)");
  private static final int LONGEST_LINE = 2000;

  private final List<Leak> leaks;

  private record Leak(Set<String> rules, List<Frame> frames) {}

  private record Frame(String owner, String method, int line) {}

  private LeakLog(List<Leak> leaks) {
    this.leaks = leaks;
  }

  /** The leaks that a text tells of. */
  public static LeakLog parse(String text) {
    List<Leak> leaks = new ArrayList<>();
    text.lines()
        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line)
        .map(String::strip)
        .forEach(line -> read(line, leaks));
    leaks.removeIf(leak -> leak.rules.isEmpty());
    return new LeakLog(leaks);
  }

  private static void read(String line, List<Leak> leaks) {
    if (START.matcher(line).matches()) {
      leaks.add(new Leak(new HashSet<>(), new ArrayList<>()));
    } else if (!leaks.isEmpty()) {
      Leak leak = leaks.get(leaks.size() - 1);
      Matcher frame = FRAME.matcher(line);
      if (frame.matches()) {
        int number = frame.group(4) == null ? 0 : parse(frame.group(4), 0);
        leak.frames.add(new Frame(frame.group(1), frame.group(2), number));
      }
      Matcher rule = RULE.matcher(line);
      if (rule.find()) {
        leak.rules.add(rule.group(1));
      }
    }
  }

  private static int parse(String digits, int otherwise) {
    return digits.length() > 7 ? otherwise : Integer.parseInt(digits);
  }

  /**
   * Whether a leak came from a finding's place: a frame is on a line of it or of its trace, or in
   * its method.
   *
   * @param rules which rules' pages a leak may name for it to count
   */
  boolean confirms(Finding finding, Predicate<String> rules) {
    return leaks.stream()
        .filter(leak -> leak.rules.stream().anyMatch(rules))
        .flatMap(leak -> leak.frames.stream())
        .anyMatch(
            frame ->
                isAt(frame, finding.location())
                    || finding.trace().stream().anyMatch(step -> isAt(frame, step.location())));
  }

  private static boolean isAt(Frame frame, Finding.Location location) {
    String owner = location.owner().name();
    boolean sameClass = frame.owner.equals(owner) || frame.owner.startsWith(owner + "$");
    return sameClass
        && (frame.method.equals(location.method().name())
            || (frame.line > 0 && frame.line == location.line()));
  }
}
