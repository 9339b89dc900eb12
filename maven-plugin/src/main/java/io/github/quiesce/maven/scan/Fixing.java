package io.github.quiesce.maven.scan;

/** What {@code quiesce.fix} says. */
public enum Fixing {
  NONE,
  /** Fixes that change nothing but the defect. */
  SAFE,
  /** All fixes; someone looks at each. */
  REVIEW,
  /** A patch is written, and no source is changed. */
  DIFF
}
