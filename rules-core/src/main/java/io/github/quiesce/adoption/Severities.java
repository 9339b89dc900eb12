package io.github.quiesce.adoption;

import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.RuleInfo.Severity;
import io.github.quiesce.engine.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How severe a project takes findings, by package: {@code com.acme.legacy=info}, {@code
 * UnboundedThreadPool@com.acme=error}, {@code com.acme.generated=off}. A package stands for all
 * below it, a class for itself and what is nested in it, {@code *} for all. Of several that fit,
 * the one with the longest name holds; of two for the same name, the one that names the rule.
 *
 * @param entries in the order in which they are looked at
 */
public record Severities(List<Entry> entries) {
  /** No wishes: the catalog's severities hold. */
  public static final Severities NONE = new Severities(List.of());

  private static final String EVERYWHERE = "*";
  private static final Pattern ENTRY =
      Pattern.compile("(?:([A-Za-z]\\w*)@)?(\\*|[\\p{javaJavaIdentifierPart}.]+)=(\\w+)");

  /** What a finding can be turned into. */
  public enum Level {
    /** It is not told. */
    OFF,
    INFO,
    WARNING,
    ERROR
  }

  /**
   * A wish.
   *
   * @param rule the rule it is for; empty for all
   * @param name a package, a class's binary name, or {@code *}
   */
  public record Entry(String rule, String name, Level level) {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing((Entry entry) -> entry.name.equals(EVERYWHERE))
            .thenComparing(entry -> -entry.name.length())
            .thenComparing(entry -> entry.rule.isEmpty());

    private boolean fits(String wanted, String owner) {
      return (rule.isEmpty() || rule.equals(wanted))
          && (name.equals(EVERYWHERE)
              || owner.equals(name)
              || owner.startsWith(name + ".")
              || owner.startsWith(name + "$"));
    }
  }

  public Severities {
    entries = entries.stream().sorted(Entry.ORDER).toList();
  }

  /**
   * Reads wishes as users write them; blank ones are passed over.
   *
   * @param catalog the rules there are
   * @throws IllegalArgumentException with one line that says which cannot be read, and why
   */
  public static Severities parse(Collection<String> written, Catalog catalog) {
    List<Entry> entries = new ArrayList<>();
    for (String each : written) {
      if (!each.isBlank()) {
        entries.add(entry(each.strip(), catalog));
      }
    }
    return new Severities(entries);
  }

  private static Entry entry(String written, Catalog catalog) {
    Matcher matcher = ENTRY.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + written + "' is not PACKAGE=LEVEL or RULE@PACKAGE=LEVEL");
    }
    String rule = Optional.ofNullable(matcher.group(1)).orElse("");
    if (!rule.isEmpty() && catalog.rule(rule).isEmpty()) {
      throw new IllegalArgumentException("'" + written + "': there is no rule of that name");
    }
    return new Entry(rule, matcher.group(2), parseLevel(written, matcher.group(3)));
  }

  private static Level parseLevel(String written, String name) {
    return Arrays.stream(Level.values())
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + written + "': no such level; use one of " + levels()));
  }

  private static String levels() {
    return Arrays.stream(Level.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  /** Whether a finding is told at all. */
  public boolean tells(Finding finding) {
    return level(finding).filter(Level.OFF::equals).isEmpty();
  }

  /** The severity somebody asked for; empty where the adapter's own holds. */
  public Optional<Severity> of(Finding finding) {
    return level(finding)
        .filter(level -> level != Level.OFF)
        .map(level -> Severity.valueOf(level.name()));
  }

  private Optional<Level> level(Finding finding) {
    return level(finding.rule(), finding.location().owner().name());
  }

  /** What holds for a rule in a class, by its binary name. */
  Optional<Level> level(String rule, String owner) {
    return entries.stream().filter(entry -> entry.fits(rule, owner)).map(Entry::level).findFirst();
  }
}
