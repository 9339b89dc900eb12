package io.github.quiesce.cli.report;

import io.github.quiesce.adoption.AllowComments;
import io.github.quiesce.adoption.Fingerprints;
import io.github.quiesce.adoption.Severities;
import io.github.quiesce.catalog.Catalog;
import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.report.ReportedFinding.Edit;
import io.github.quiesce.cli.report.ReportedFinding.Fix;
import io.github.quiesce.cli.report.ReportedFinding.Position;
import io.github.quiesce.cli.report.ReportedFinding.Step;
import io.github.quiesce.cli.scan.SourceInput;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Subsumption;
import io.github.quiesce.engine.Subsumption.Site;
import io.github.quiesce.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Joins what the engines found: one finding per rule, file and line, told in the words of the
 * engine that saw most of the source.
 */
public final class ReportBuilder {
  private final Catalog catalog;
  private final SourceTexts sources;
  private final Map<Site, Joined> joined = new TreeMap<>(Site.ORDER);
  private final Set<Site> suppressed = new TreeSet<>(Site.ORDER);
  private final Map<String, AllowComments> comments = new TreeMap<>();
  private Set<String> changed = Set.of();
  private Predicate<String> excluded = path -> false;
  private Severities severities = Severities.NONE;
  private LeakLog leaks = LeakLog.EMPTY;

  /** The best account of a finding so far, and who else gave one. */
  private record Joined(Finding finding, Set<RuleInfo.Engine> engines) {}

  public ReportBuilder(Catalog catalog, Collection<SourceInput> sources) {
    this.catalog = catalog;
    this.sources = new SourceTexts(sources);
  }

  /** Leaves out findings in some files, by their names in reports. */
  public void leaveOut(Predicate<String> paths) {
    excluded = paths;
  }

  /**
   * Takes findings in some packages as more or less severe than the catalog does, or not at all.
   */
  public void severities(Severities wishes) {
    severities = wishes;
  }

  /** Leaks seen at run time make the findings they came from likelier. */
  public void leaksSeen(LeakLog log) {
    leaks = log;
  }

  /** The texts that findings point into. */
  public SourceTexts sources() {
    return sources;
  }

  /** Class files of these sources are older than they: what is found in them is left out. */
  public void leaveOutClassesOf(Set<String> changedSources) {
    changed = Set.copyOf(changedSources);
  }

  /** Adds an engine's findings. Engines added first are the ones quoted. */
  public void add(RuleInfo.Engine engine, List<Finding> findings) {
    for (Finding finding : findings) {
      Finding.Location location = finding.location();
      Site site = Site.of(location, finding.rule(), sources::resolve);
      boolean stale = engine == RuleInfo.Engine.BYTECODE && changed.contains(site.path());
      if (stale || excluded.test(site.path()) || !severities.tells(finding)) {
        continue;
      }
      Joined known = joined.get(site);
      if (known == null) {
        joined.put(site, new Joined(finding, EnumSet.of(engine)));
      } else {
        known.engines.add(engine);
        boolean surer = finding.proof().compareTo(known.finding.proof()) < 0;
        Finding told = surer ? finding : known.finding;
        Finding other = surer ? known.finding : finding;
        // Class files have no text to edit; an account of sources has.
        Finding both = told.fixes().isEmpty() ? told.withFixes(other.fixes()) : told;
        joined.put(site, new Joined(both, known.engines));
      }
    }
  }

  /** Adds what annotations switch off. */
  public void addSuppressed(List<Finding> findings) {
    findings.forEach(
        each -> suppressed.add(Site.of(each.location(), each.rule(), sources::resolve)));
  }

  /** Whether an annotation on these lines of a file switches off something a rule found. */
  public boolean isSuppressed(String path, int firstLine, int lastLine, String rule) {
    return suppressed.stream()
        .anyMatch(
            site ->
                site.path().equals(path)
                    && site.rule().equals(rule)
                    && firstLine <= site.line()
                    && site.line() <= lastLine);
  }

  /** All findings, in the order of reports: by path, line and rule. */
  public List<ReportedFinding> findings() {
    Set<Site> subsumed =
        new Subsumption(catalog)
            .sites(joined.values().stream().map(Joined::finding).toList(), sources::resolve);
    List<Joined> ordered =
        joined.entrySet().stream()
            .filter(entry -> !subsumed.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<String> fingerprints =
        Fingerprints.of(ordered.stream().map(each -> key(each.finding)).toList());
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      findings.add(reported(ordered.get(i), fingerprints.get(i)));
    }
    return findings;
  }

  private ReportedFinding reported(Joined each, String fingerprint) {
    Finding finding = each.finding;
    RuleInfo rule = catalog.rule(finding.rule()).orElseGet(() -> unlisted(finding.rule()));
    return new ReportedFinding(
        rule,
        severities.of(finding).orElse(rule.severity()),
        finding.proof(),
        finding.message(),
        place(finding.location()),
        finding.location().declaration(),
        fingerprint,
        each.engines,
        finding.trace().stream()
            .map(step -> new Step(place(step.location()), step.text()))
            .distinct() // a finally block is there once for each way into it
            .toList(),
        finding.fixes().stream().map(this::fix).toList(),
        Score.of(finding.proof(), each.engines.size(), confirmed(finding)),
        acceptance(finding));
  }

  /** A leak's page is a guess from what the thread waits in: any rule of leaks will do. */
  private boolean confirmed(Finding finding) {
    Optional<RuleInfo> rule = catalog.rule(finding.rule());
    return rule.isPresent()
        && leaks.confirms(finding, other -> isOfFamily(other, rule.get().family()));
  }

  private boolean isOfFamily(String rule, String family) {
    return catalog.rule(rule).map(RuleInfo::family).filter(family::equals).isPresent();
  }

  private Optional<Acceptance> acceptance(Finding finding) {
    Finding.Location location = finding.location();
    return sources
        .text(location.path())
        .map(text -> comments(sources.resolve(location.path()), text))
        .flatMap(all -> all.reason(finding.rule(), location.line()))
        .map(reason -> new Acceptance(Acceptance.Kind.COMMENT, reason));
  }

  /** The comments of a source file that allow findings; asked when the findings are made. */
  public AllowComments comments(String path) {
    return sources
        .text(path)
        .map(text -> comments(path, text))
        .orElseGet(() -> AllowComments.of(""));
  }

  private AllowComments comments(String path, SourceText text) {
    return comments.computeIfAbsent(path, key -> AllowComments.of(text.text()));
  }

  private Place place(Finding.Location location) {
    String path = location.path();
    int line = location.line();
    String resolved = sources.resolve(path);
    Optional<SourceText> text = text(location);
    int column = text.map(source -> column(source, location.span())).orElse(0);
    String lineText = text.map(source -> source.line(line)).orElse("");
    return new Place(resolved, sources.display(path), line, column, lineText);
  }

  private static int column(SourceText source, Span span) {
    Position start = source.position(span.start());
    if (start.line() == span.line()) {
      return start.column();
    }
    Position first = source.position(source.startOf(span.line()));
    return first.line() == span.line() ? first.column() : 0;
  }

  private Optional<SourceText> text(Finding.Location location) {
    return sources
        .text(location.path())
        .or(() -> location.owner().file().text().map(SourceText::new));
  }

  private Fingerprints.Key key(Finding finding) {
    return Fingerprints.Key.of(finding, text(finding.location()).map(SourceText::text));
  }

  private Fix fix(Finding.Fix fix) {
    return new Fix(fix.title(), fix.safe(), fix.edits().stream().map(this::edit).toList());
  }

  private Edit edit(Finding.Edit edit) {
    Optional<SourceText> text = sources.text(edit.path());
    return new Edit(
        sources.resolve(edit.path()),
        edit.start(),
        edit.end(),
        text.map(source -> source.position(edit.start())).orElse(Position.UNKNOWN),
        text.map(source -> source.position(edit.end())).orElse(Position.UNKNOWN),
        edit.replacement());
  }

  /** A rule that someone put on the class path without a page. */
  private static RuleInfo unlisted(String name) {
    return new RuleInfo(
        name,
        "",
        name,
        RuleInfo.Severity.WARNING,
        RuleInfo.Profile.STRICT,
        "",
        Set.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        true,
        RuleInfo.Fix.NONE,
        RuleInfo.Observation.NONE,
        "");
  }
}
