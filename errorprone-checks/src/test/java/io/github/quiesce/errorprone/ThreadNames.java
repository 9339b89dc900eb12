package io.github.quiesce.errorprone;

import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A rule for tests that finds nothing, and notes on which threads it looked. */
public final class ThreadNames implements Rule {
  static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  @Override
  public void check(RuleContext context) {
    SEEN.add(Thread.currentThread().getName());
  }
}
