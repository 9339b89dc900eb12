package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.arrivals.LatchWaits;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * A latch made before a loop is counted down and awaited in each of its turns: once at zero it
 * stays there, and from the second turn on nobody waits.
 */
@AutoService(Rule.class)
public final class LatchReused implements Rule {
  private static final String LATCH = "latch";

  @Override
  public void check(RuleContext context) {
    for (Acquisition made : Acquisitions.of(context.analyses()).of(LATCH)) {
      Coordination.closed(context.analyses(), made)
          .ifPresent(latch -> check(context, latch, LatchWaits.of(context.analyses(), latch)));
    }
  }

  private void check(RuleContext context, Coordination latch, LatchWaits waits) {
    for (Instruction wait : waits.waits()) {
      waits
          .repeated(wait)
          .ifPresent(step -> context.report(finding(latch.made().site(), wait, step)));
    }
    for (Instruction wait : waits.timedWaits()) {
      waits
          .repeatedOnceOpen(wait)
          .ifPresent(step -> context.report(finding(latch.made().site(), wait, step)));
    }
  }

  private Finding finding(Instruction made, Instruction wait, Instruction step) {
    return Finding.at(
            wait,
            name(),
            Proof.PROVED,
            "From the second turn on this await returns at once, before the work of that turn is"
                + " done: a latch at zero stays there. Make a new latch in each turn, or use a"
                + " Phaser.")
        .withTrace(
            List.of(
                TraceStep.at(made, "the latch is made here, once"),
                TraceStep.at(step, "counted down in each turn"),
                TraceStep.at(wait, "and awaited in each turn")));
  }
}
