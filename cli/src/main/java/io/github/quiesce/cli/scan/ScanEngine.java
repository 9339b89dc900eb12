package io.github.quiesce.cli.scan;

import io.github.quiesce.catalog.RuleInfo;

/** A front end with the rules behind it. */
public interface ScanEngine {
  /** Which of the front ends it is. */
  RuleInfo.Engine kind();

  /**
   * Looks at those inputs it understands: sources, or class files. Input it cannot read is a
   * problem in the result, never an exception.
   */
  ScanResult scan(ScanRequest request);
}
