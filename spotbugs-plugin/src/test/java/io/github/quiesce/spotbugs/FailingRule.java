package io.github.quiesce.spotbugs;

import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;

/** A rule for tests that throws wherever a class is named {@code Boom}. */
public final class FailingRule implements Rule {
  @Override
  public void check(RuleContext context) {
    if (context.program().findClass("Boom").isPresent()) {
      throw new IllegalStateException("out of order");
    }
  }
}
