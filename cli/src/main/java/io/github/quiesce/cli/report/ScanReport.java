package io.github.quiesce.cli.report;

import io.github.quiesce.catalog.RuleInfo;
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
 */
public record ScanReport(
    List<ReportedFinding> findings,
    List<Problem> problems,
    List<RuleInfo> rules,
    Set<RuleInfo.Engine> engines) {
  public ScanReport {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    rules = List.copyOf(rules);
    engines = Set.copyOf(engines);
  }
}
