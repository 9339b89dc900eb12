package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.lifecycle.ExitObligations;
import io.github.quiesce.analysis.lifecycle.ExitObligations.Kept;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * A shutdown hook, or a file to delete at exit, registered by code that runs again and again. What
 * is registered in a loop, or holds something of the call that registers it, piles up for sure; a
 * hook for the object alone piles up only if there are many of them.
 */
@AutoService(Rule.class)
public final class ShutdownHookPerCall implements Rule {
  @Override
  public void check(RuleContext context) {
    ExitObligations obligations = ExitObligations.of(context.analyses());
    for (Instruction instruction : DescribedCalls.of(context.analyses()).all()) {
      obligations.of(instruction).ifPresent(kept -> context.report(finding(instruction, kept)));
    }
  }

  private Finding finding(Instruction call, Kept kept) {
    String each =
        switch (kept.times()) {
          case PER_TURN -> "Each turn of the loop";
          case PER_CALL -> "Each call";
          default -> "Each object";
        };
    return Finding.at(
            call,
            name(),
            kept.certain() ? Proof.PROVED : Proof.POSSIBLE,
            each
                + " registers one more thing for the end of the process, and the process keeps it and"
                + " all it holds until then. Register once, or do the clean-up when the work is"
                + " done.")
        .withTrace(trace(call, kept));
  }

  private static List<TraceStep> trace(Instruction call, Kept kept) {
    return kept.missed()
        .map(
            end ->
                List.of(
                    TraceStep.at(call, "registered here"),
                    TraceStep.at(end, "and not removed where this is the end")))
        .orElseGet(() -> List.of(TraceStep.at(call, "registered here, and never removed")));
  }
}
