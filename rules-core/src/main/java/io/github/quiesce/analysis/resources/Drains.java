package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Value;

/**
 * Loops that take out of a queue what is in it, without waiting for more, and end when it is empty:
 * {@code while ((task = queue.poll()) != null)}. What they hand on was in memory before.
 */
final class Drains {
  private Drains() {}

  static boolean is(Loop loop, Calls calls) {
    return loop.exits().stream().anyMatch(exit -> isLeftEmpty(exit, calls));
  }

  private static boolean isLeftEmpty(Edge exit, Calls calls) {
    return exit.from().last().orElse(null) instanceof Branch branch
        && branch.condition() instanceof Binary test
        && test.operands().stream().anyMatch(Drains::isNull)
        && test.operands().stream().anyMatch(each -> takesWhatIsThere(each, calls));
  }

  private static boolean isNull(Value value) {
    return value instanceof Constant constant && constant.isNull();
  }

  private static boolean takesWhatIsThere(Value value, Calls calls) {
    return calls
        .facts(Cast.under(value))
        .filter(facts -> facts.counts().stream().anyMatch(each -> each.effect() == Effect.REMOVE))
        .filter(facts -> facts.blocks().filter(wait -> !wait.bound().isZero()).isEmpty())
        .isPresent();
  }
}
