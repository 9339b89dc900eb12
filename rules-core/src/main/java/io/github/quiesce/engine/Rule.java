package io.github.quiesce.engine;

/**
 * A rule: one final class named as its catalog page, found by ServiceLoader (annotate it with
 * {@code @AutoService(Rule.class)}). It asks analyses and facts, and names no API itself.
 */
public interface Rule {
  /** The rule's name in the catalog. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Looks at the whole program in view and reports what it can prove. */
  void check(RuleContext context);
}
