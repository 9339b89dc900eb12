package io.github.quiesce.cli.review.host;

/** How a review ended. */
public enum Outcome {
  DONE,
  /** There is a newer commit, and its own run will review that. */
  OUTDATED
}
