package io.github.quiesce.maven;

/** What {@code quiesce.profile} says. */
enum ProfileParameter {
  DEFAULT,
  STRICT
}
