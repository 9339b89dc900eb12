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
 * @param problems what could not be done
 * @param rules the rules that ran, by name
 * @param engines the engines that ran
 * @param fixed files that were changed before this was found
 * @param leftForNextRun fixes that overlap others, and were not applied
 */
public record ScanReport(
    List<ReportedFinding> findings,
    List<Problem> problems,
    List<RuleInfo> rules,
    Set<RuleInfo.Engine> engines,
    List<FixedFile> fixed,
    int leftForNextRun) {
  public ScanReport {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    rules = List.copyOf(rules);
    engines = Set.copyOf(engines);
    fixed = List.copyOf(fixed);
  }

  /** A scan that changed nothing. */
  public ScanReport(
      List<ReportedFinding> findings,
      List<Problem> problems,
      List<RuleInfo> rules,
      Set<RuleInfo.Engine> engines) {
    this(findings, problems, rules, engines, List.of(), 0);
  }

  /** The same, after these changes. */
  public ScanReport after(List<FixedFile> changed, int left) {
    return new ScanReport(findings, problems, rules, engines, changed, left);
  }
}
