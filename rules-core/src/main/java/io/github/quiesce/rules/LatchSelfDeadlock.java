package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.arrivals.LatchWaits;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.List;
import java.util.Optional;

/**
 * A latch is awaited before anything could count it down: all that does comes after the wait, in
 * the same code, and nobody else has the latch.
 */
@AutoService(Rule.class)
public final class LatchSelfDeadlock implements Rule {
  private static final String LATCH = "latch";

  @Override
  public void check(RuleContext context) {
    for (Acquisition made : Acquisitions.of(context.analyses()).of(LATCH)) {
      Coordination.closed(context.analyses(), made)
          .filter(latch -> isClosedAtFirst(latch, context.analyses()))
          .ifPresent(latch -> check(context, latch));
    }
  }

  /** A count that may be 0 lets everybody through. */
  private static boolean isClosedAtFirst(Coordination latch, Analyses analyses) {
    return latch
        .number()
        .map(SymbolicValues.of(analyses)::settled)
        .flatMap(Polynomial::asConstant)
        .filter(count -> count > 0)
        .isPresent();
  }

  private void check(RuleContext context, Coordination latch) {
    Analyses analyses = context.analyses();
    LatchWaits waits = LatchWaits.of(analyses, latch);
    for (Instruction wait : waits.waits()) {
      Optional<Instruction> later = waits.comesTooLate(wait);
      later.ifPresent(
          step ->
              context.report(
                  Finding.at(
                          wait,
                          name(),
                          Proof.PROVED,
                          "This await never returns: what counts the latch down comes only after"
                              + " it. Start that before waiting.")
                      .withTrace(
                          List.of(
                              TraceStep.at(latch.made().site(), "the latch is made here"),
                              TraceStep.at(wait, "awaited here"),
                              TraceStep.at(step, "and counted down from here on only")))));
    }
  }
}
