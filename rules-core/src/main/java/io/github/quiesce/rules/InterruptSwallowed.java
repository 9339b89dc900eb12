package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.interruption.InterruptEffects;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Outcome;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * A catch of InterruptedException after which the request to stop is gone: it is neither rethrown
 * nor restored, and code runs on that could have seen it. A catch of Exception is another rule's.
 */
@AutoService(Rule.class)
public final class InterruptSwallowed implements Rule {
  @Override
  public void check(RuleContext context) {
    InterruptEffects effects = InterruptEffects.of(context.analyses());
    SwallowedInterrupts fates = SwallowedInterrupts.of(context.analyses());
    for (Body body : Bodies.of(context.analyses()).all()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof Caught handler
            && !handler.isSynthetic()
            && handler.types().stream().anyMatch(effects::isInterruption)) {
          report(context, handler, fates.of(handler));
        }
      }
    }
  }

  private void report(RuleContext context, Caught handler, Outcome outcome) {
    String consequence =
        switch (outcome.fate()) {
          case HANDLED -> "";
          case LEFT_TO_FLAG ->
              "a stop request that only interrupts is lost: the loop goes on unless its flag is set"
                  + " too";
          case UNKNOWN -> "whoever runs this code cannot see that it was asked to stop";
          case LOST_GOES_ON ->
              "the request to stop is lost: the thread goes on to its next wait as if nothing had"
                  + " happened";
          case LOST_THROWN ->
              "the request to stop is lost: callers see another exception, and the thread's"
                  + " interrupt status stays cleared";
          case LOST_RETURNED ->
              "the request to stop is lost: the method returns normally, and its caller goes on";
        };
    if (!consequence.isEmpty()) {
      Proof proof =
          outcome.fate().compareTo(SwallowedInterrupts.Fate.LOST_GOES_ON) >= 0
              ? Proof.PROVED
              : Proof.POSSIBLE;
      context.report(
          Finding.at(
                  handler,
                  name(),
                  proof,
                  "InterruptedException is caught and "
                      + consequence
                      + ". Rethrow it, or call Thread.currentThread().interrupt() and leave.")
              .withTrace(
                  List.of(
                      TraceStep.at(handler, "the interrupt is caught here"),
                      TraceStep.at(outcome.at(), "and is lost here"))));
    }
  }
}
