package io.github.quiesce.cli.report;

/**
 * Why a finding is not told as a new one.
 *
 * @param kind who says so
 * @param reason in the words of whoever accepted it; empty where none are asked for
 */
public record Acceptance(Kind kind, String reason) {
  /** What accepts a finding. */
  public enum Kind {
    /** A comment in the code. */
    COMMENT,
    /** An entry of the baseline. */
    BASELINE
  }
}
