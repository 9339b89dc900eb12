package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.facts.BorrowWait;
import io.github.quiesce.facts.BorrowWait.Effect;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Program;
import java.util.stream.Stream;

/** What one can do with a pool, by the type it is known under. */
final class PoolTypes {
  private static final String CONFIGURED = "configured";

  private final Program program;

  PoolTypes(Analyses analyses) {
    this.program = analyses.program();
  }

  /** Whether one can take objects out of it: it is a pool, and not just a configuration. */
  boolean isPool(String type) {
    return effects(type).anyMatch(Effect.BORROWS::equals);
  }

  /** Whether one can do no more than that: who gets it as this does not say how long it waits. */
  boolean isOnlyPool(String type) {
    return isPool(type) && effects(type).noneMatch(Effect.SETS::equals);
  }

  private Stream<Effect> effects(String type) {
    return program
        .describedMethods(type)
        .flatMap(facts -> facts.borrowWait().stream())
        .map(BorrowWait::effect);
  }

  /** Whether a framework sets properties of what the method returns. */
  boolean isConfigured(MethodModel method) {
    return method.annotations().stream()
        .anyMatch(annotation -> program.isOfKind(annotation.type(), CONFIGURED));
  }
}
