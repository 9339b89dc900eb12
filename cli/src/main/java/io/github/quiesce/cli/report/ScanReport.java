package io.github.quiesce.cli.report;

import io.github.quiesce.catalog.RuleInfo;
import io.github.quiesce.cli.fix.FixedFile;
import io.github.quiesce.cli.scan.Problem;
import java.util.List;
import java.util.Set;

/**
 * All there is to tell about a scan.
 *
 * @param findings by path, line and rule
 * @param accepted findings that a comment or the baseline accepts, in the same order
 * @param problems what could not be done
 * @param rules the rules that ran, by name
 * @param engines the engines that ran
 * @param fixes files that were changed before this was found
 * @param sources the texts findings point into
 * @param module which part of a build this is; empty for all of it
 */
public record ScanReport(
    List<ReportedFinding> findings,
    List<ReportedFinding> accepted,
    List<Problem> problems,
    List<RuleInfo> rules,
    Set<RuleInfo.Engine> engines,
    Fixes fixes,
    SourceTexts sources,
    String module) {

  /**
   * What was mended before.
   *
   * @param files files that were changed
   * @param leftForNextRun fixes that overlap others, and were not applied
   */
  public record Fixes(List<FixedFile> files, int leftForNextRun) {
    /** Nothing was changed. */
    public static final Fixes NONE = new Fixes(List.of(), 0);

    public Fixes {
      files = List.copyOf(files);
    }
  }

  public ScanReport {
    findings = List.copyOf(findings);
    accepted = List.copyOf(accepted);
    problems = List.copyOf(problems);
    rules = List.copyOf(rules);
    engines = Set.copyOf(engines);
  }

  /** The same, after these changes, and with these problems. */
  public ScanReport after(Fixes changes, List<Problem> all) {
    return new ScanReport(findings, accepted, all, rules, engines, changes, sources, module);
  }

  /** The same, silent about what is accepted. */
  public ScanReport withoutAccepted() {
    return new ScanReport(findings, List.of(), problems, rules, engines, fixes, sources, module);
  }
}
