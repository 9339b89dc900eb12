package io.github.quiesce.checkstyle;

import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;

/**
 * A rule for tests that throws wherever a class is named {@code Boom}. It goes by the name of a
 * rule that has a module, as a failure is told by the module of its rule.
 */
public final class FailingRule implements Rule {
  static final String NAME = "UnboundedThreadPool";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void check(RuleContext context) {
    if (context.program().findClass("Boom").isPresent()) {
      throw new IllegalStateException("out of order");
    }
  }
}
