package io.github.quiesce.maven.scan;

/** How bad a finding is, the worst first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
