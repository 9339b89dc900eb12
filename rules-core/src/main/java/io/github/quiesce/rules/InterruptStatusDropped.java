package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.interruption.ClearedStatus;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Fate;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Outcome;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * A call of {@code Thread.interrupted()} that clears the status for nothing: its result is ignored,
 * or what follows forgets it.
 */
@AutoService(Rule.class)
public final class InterruptStatusDropped implements Rule {
  @Override
  public void check(RuleContext context) {
    ClearedStatus cleared = ClearedStatus.of(context.analyses());
    for (Instruction instruction : DescribedCalls.of(context.analyses()).all()) {
      if (cleared.clears(instruction) && !cleared.isBetweenTasks(instruction)) {
        cleared
            .outcome(instruction)
            .ifPresent(it -> report(context, instruction, use(cleared, instruction), it));
      }
    }
  }

  private static String use(ClearedStatus cleared, Instruction call) {
    return cleared.isOnlyTold(call) ? "only told" : cleared.isIgnored(call) ? "ignored" : "";
  }

  private void report(RuleContext context, Instruction call, String use, Outcome outcome) {
    if (outcome.fate() == Fate.HANDLED || outcome.fate() == Fate.LEFT_TO_FLAG) {
      return;
    }
    Proof proof = outcome.fate() == Fate.UNKNOWN ? Proof.POSSIBLE : Proof.PROVED;
    context.report(
        Finding.at(call, name(), proof, message(use, outcome.fate()))
            .withTrace(
                List.of(
                    TraceStep.at(call, "the interrupt status is cleared here"),
                    TraceStep.at(outcome.at(), "and the request to stop is forgotten here"))));
  }

  private static String message(String use, Fate fate) {
    String consequence =
        switch (fate) {
          case LOST_GOES_ON -> "the thread goes on to its next wait as if nothing had happened";
          case LOST_THROWN -> "callers see another exception and a cleared status";
          case LOST_RETURNED -> "the caller goes on and cannot know";
          default -> "code that runs on cannot see that it was asked to stop";
        };
    return !use.isEmpty()
        ? "Thread.interrupted() clears the interrupt status and its result is "
            + use
            + ": a request to stop is lost, and "
            + consequence
            + ". To set the status, call Thread.currentThread().interrupt(); to look at it,"
            + " isInterrupted()."
        : "Thread.interrupted() finds a request to stop and clears it: "
            + consequence
            + ". Throw InterruptedException, or test Thread.currentThread().isInterrupted(), which"
            + " leaves the status set.";
  }
}
