package io.github.quiesce.cli.fix;

/** What {@code --fix} says. */
public enum FixMode {
  /** Fixes that change nothing but the defect. */
  SAFE,
  /** All: a person reviews the changes. */
  REVIEW
}
