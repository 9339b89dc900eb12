package io.github.quiesce.leaks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells tools that read class files, by its name alone, what is meant to be as it is. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@interface SuppressFBWarnings {
  /** Names of patterns. */
  String[] value();

  /** Why. */
  String justification();
}
