package io.github.quiesce.cli.scan;

import io.github.quiesce.engine.Finding;
import java.util.List;

/**
 * What an engine answers.
 *
 * @param findings what its rules found; paths of sources are {@link SourceInput#name()}s
 * @param suppressed what annotations switch off
 * @param problems input it could not read, rules that failed, notes for verbose output
 */
public record ScanResult(List<Finding> findings, List<Finding> suppressed, List<Problem> problems) {
  public ScanResult {
    findings = List.copyOf(findings);
    suppressed = List.copyOf(suppressed);
    problems = List.copyOf(problems);
  }
}
