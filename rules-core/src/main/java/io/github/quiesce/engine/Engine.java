package io.github.quiesce.engine;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.engine.Subsumption.Site;
import io.github.quiesce.model.Program;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Runs rules over a program. A rule that throws costs one note, not the run. */
public final class Engine {
  private final Catalog catalog;
  private final List<Rule> rules;
  private final RuleInfo.Profile profile;
  private final OptionalInt release;

  /**
   * What a run gives.
   *
   * @param findings in a fixed order: path, line, rule
   * @param suppressed what annotations switch off
   * @param failures rules that threw
   */
  public record Result(
      List<Finding> findings, List<Finding> suppressed, List<RuleFailure> failures) {
    public Result {
      findings = List.copyOf(findings);
      suppressed = List.copyOf(suppressed);
      failures = List.copyOf(failures);
    }
  }

  /** A defect of ours: {@code rule} threw {@code cause}; its findings so far are kept. */
  public record RuleFailure(String rule, Throwable cause) {
    /** One line for users: what happened, and where to tell us. */
    public String message() {
      return "rule "
          + rule
          + " failed ("
          + cause
          + "); its findings may be incomplete. Please report this at"
          + " https://github.com/quiesce/quiesce/issues";
    }
  }

  public Engine(Catalog catalog, Collection<Rule> rules, RuleInfo.Profile profile) {
    this(
        catalog,
        rules.stream()
            .filter(rule -> isReported(rule.name(), catalog, profile))
            .sorted(Comparator.comparing(Rule::name))
            .toList(),
        profile,
        OptionalInt.empty());
  }

  private Engine(Catalog catalog, List<Rule> rules, RuleInfo.Profile profile, OptionalInt release) {
    this.catalog = catalog;
    this.rules = rules;
    this.profile = profile;
    this.release = release;
  }

  private static boolean isReported(String rule, Catalog catalog, RuleInfo.Profile profile) {
    return profile != RuleInfo.Profile.DEFAULT
        || catalog.rule(rule).map(RuleInfo::profile).orElse(profile) == profile;
  }

  /** An engine for code of which the Java release is known, so that fixes may use what it has. */
  public Engine forRelease(int number) {
    return new Engine(catalog, rules, profile, OptionalInt.of(number));
  }

  /** All rules on the class path of this library. */
  public static List<Rule> allRules() {
    return ServiceLoader.load(Rule.class, Engine.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Rule::name))
        .toList();
  }

  public Result run(Program program) {
    Analyses analyses = new Analyses(program);
    List<Finding> found = new ArrayList<>();
    List<RuleFailure> failures = new ArrayList<>();
    for (Rule rule : rules) {
      try {
        rule.check(new RuleContext(program, analyses, release, found::add));
      } catch (RuntimeException | StackOverflowError e) {
        failures.add(new RuleFailure(rule.name(), e));
      }
    }
    found.removeIf(finding -> !isWanted(finding, program));
    Map<Boolean, List<Finding>> bySuppression =
        found.stream().collect(Collectors.partitioningBy(Suppressions::isSuppressed));
    Set<Site> subsumed = new Subsumption(catalog).sites(found, UnaryOperator.identity());
    return new Result(
        select(bySuppression.get(false), subsumed), bySuppression.get(true), failures);
  }

  /** What is subsumed stays out also where the stronger finding is switched off: it is known. */
  private static List<Finding> select(List<Finding> found, Set<Site> subsumed) {
    Map<Site, Finding> bySite = new LinkedHashMap<>();
    for (Finding finding : found) {
      Site site = Site.of(finding.location(), finding.rule(), UnaryOperator.identity());
      bySite.merge(site, finding, Engine::stronger);
    }
    return bySite.entrySet().stream()
        .filter(entry -> !subsumed.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(
            Comparator.comparing((Finding f) -> f.location().path())
                .thenComparing(f -> f.location().line())
                .thenComparing(Finding::rule)
                .thenComparing(f -> f.location().method().toString()))
        .toList();
  }

  private boolean isWanted(Finding finding, Program program) {
    if (profile == RuleInfo.Profile.DEFAULT && finding.proof() != Finding.Proof.PROVED) {
      return false;
    }
    Optional<RuleInfo> info = catalog.rule(finding.rule());
    return info.map(RuleInfo::testCode).orElse(true)
        || !TestCode.isTest(finding.location(), program);
  }

  private static Finding stronger(Finding first, Finding second) {
    return second.proof().compareTo(first.proof()) < 0 ? second : first;
  }
}
