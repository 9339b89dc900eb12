package io.github.quiesce.cli.accept;

import io.github.quiesce.adoption.AllowComments;
import io.github.quiesce.adoption.Baseline;
import io.github.quiesce.cli.report.Acceptance;
import io.github.quiesce.cli.report.ReportBuilder;
import io.github.quiesce.cli.report.ReportedFinding;
import io.github.quiesce.cli.scan.Problem;
import io.github.quiesce.cli.scan.SourceInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits what was found into what is new and what is accepted, and tells what accepts nothing any
 * more. A comment comes first: what it allows needs no entry in the baseline.
 */
public final class Acceptances {
  private static final String UNUSED_COMMENT = "allows nothing that is found here; remove it";

  private final BaselineFile file;
  private final List<ReportedFinding> fresh = new ArrayList<>();
  private final List<ReportedFinding> accepted = new ArrayList<>();
  private final List<Problem> incomplete = new ArrayList<>();
  private final List<Problem> unused = new ArrayList<>();
  private final List<Baseline.Entry> gone;

  private Acceptances(BaselineFile file, List<Baseline.Entry> gone) {
    this.file = file;
    this.gone = gone;
  }

  /**
   * Looks at a scan's findings.
   *
   * @param sources what was scanned: only there can entries and comments be missed
   * @param rules names of the rules that ran
   */
  public static Acceptances of(
      ReportBuilder builder,
      BaselineFile file,
      Collection<SourceInput> sources,
      Collection<String> rules) {
    List<ReportedFinding> all = builder.findings();
    List<ReportedFinding> open = all.stream().filter(each -> each.acceptance().isEmpty()).toList();
    Baseline.Match match = file.baseline().match(open.stream().map(Acceptances::entry).toList());
    Set<ReportedFinding> known = new HashSet<>();
    for (int i = 0; i < open.size(); i++) {
      if (match.known().get(i)) {
        known.add(open.get(i));
      }
    }
    Set<String> scanned = sources.stream().map(SourceInput::name).collect(Collectors.toSet());
    Acceptances result =
        new Acceptances(
            file,
            match.gone().stream()
                .filter(each -> scanned.contains(each.path()) && rules.contains(each.rule()))
                .toList());
    all.forEach(each -> result.add(each, known));
    sources.forEach(source -> result.addUnused(builder, source, rules));
    return result;
  }

  private void add(ReportedFinding finding, Set<ReportedFinding> known) {
    if (finding.acceptance().isPresent()) {
      accepted.add(finding);
    } else if (known.contains(finding)) {
      accepted.add(finding.accepted(new Acceptance(Acceptance.Kind.BASELINE, "")));
    } else {
      fresh.add(finding);
    }
  }

  private void addUnused(ReportBuilder builder, SourceInput source, Collection<String> rules) {
    String text = text(source);
    unused.addAll(UnusedAnnotations.in(source, text, rules, builder));
    if (!text.contains(AllowComments.MARK)) {
      return;
    }
    AllowComments comments = builder.comments(source.name());
    for (AllowComments.Comment each : comments.incomplete()) {
      String what =
          each.rules().isEmpty() ? "names no rule" : "gives no reason, so it allows nothing";
      incomplete.add(
          Problem.warning(
              source.display() + ":" + each.line(),
              "quiesce:allow " + what,
              "write // quiesce:allow RuleName why it may stay"));
    }
    for (AllowComments.Comment each : comments.unused()) {
      if (rules.containsAll(each.rules())) {
        unused.add(
            Problem.warning(source.display() + ":" + each.line(), "quiesce:allow", UNUSED_COMMENT));
      }
    }
  }

  private static String text(SourceInput source) {
    try {
      return source.read();
    } catch (IOException e) {
      return ""; // the engine that scanned it says so
    }
  }

  /** What a baseline says of a finding. */
  public static Baseline.Entry entry(ReportedFinding finding) {
    return new Baseline.Entry(
        finding.fingerprint(),
        finding.rule().name(),
        finding.place().path(),
        finding.declaration());
  }

  /** Findings nothing accepts, in the order of reports. */
  public List<ReportedFinding> fresh() {
    return fresh;
  }

  /** Findings a comment or the baseline accepts, in the order of reports. */
  public List<ReportedFinding> accepted() {
    return accepted;
  }

  /**
   * What accepts nothing, or cannot.
   *
   * @param complete whether all was looked for that could be found: then what is unused is worth a
   *     warning; else it may be in use in the strict profile, and is only noted
   */
  public List<Problem> problems(boolean complete) {
    List<Problem> problems = new ArrayList<>(incomplete);
    unused.forEach(
        each ->
            problems.add(
                complete ? each : Problem.note(each.where(), each.what() + " " + each.cure())));
    if (!gone.isEmpty()) {
      String where = "baseline " + file.path();
      problems.add(
          Problem.warning(
              where,
              gone.size() + (gone.size() == 1 ? " entry matches" : " entries match") + " nothing",
              "'quiesce baseline prune' removes what is gone"));
      gone.forEach(
          each ->
              problems.add(
                  Problem.note(
                      where,
                      "gone: " + each.rule() + " in " + each.path() + ", " + each.declaration())));
    }
    return problems;
  }
}
