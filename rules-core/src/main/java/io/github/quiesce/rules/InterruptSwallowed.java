package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.interruption.AfterRestoring;
import io.github.quiesce.analysis.interruption.AfterRestoring.Next;
import io.github.quiesce.analysis.interruption.InterruptEffects;
import io.github.quiesce.analysis.interruption.JoinedFutures;
import io.github.quiesce.analysis.interruption.Leaving;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Fate;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Outcome;
import io.github.quiesce.analysis.interruption.ThreadEnds;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Fix;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.RestoreInterrupt;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Instruction;
import java.util.List;
import java.util.Optional;

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
            && handler.types().stream().anyMatch(effects::isInterruption)
            && !JoinedFutures.of(context.analyses()).isOnlyForThem(handler)) {
          report(context, handler, fates.of(handler));
        }
      }
    }
  }

  private void report(RuleContext context, Caught handler, Outcome outcome) {
    if (outcome.fate() == Fate.HANDLED) {
      return;
    }
    boolean lost = outcome.fate().compareTo(Fate.LOST_GOES_ON) >= 0;
    String message =
        "InterruptedException is caught and "
            + consequence(outcome.fate())
            + ". "
            + cure(context, handler);
    context.report(
        Finding.at(handler, name(), lost ? Proof.PROVED : Proof.POSSIBLE, message)
            .withTrace(
                List.of(
                    TraceStep.at(handler, "the interrupt is caught here"),
                    TraceStep.at(outcome.at(), "and is lost here")))
            .withFixes(lost ? fix(context, handler).stream().toList() : List.of()));
  }

  private static String consequence(Fate fate) {
    return switch (fate) {
      case HANDLED -> "passed on";
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
  }

  /** What fits the place: who may throw it should, and a restored status must leave the loop. */
  private static String cure(RuleContext context, Caught handler) {
    Next next = AfterRestoring.of(context.analyses()).after(handler);
    Leaving leaving = Leaving.of(context.analyses());
    Body body = handler.block().body();
    if (ThreadEnds.of(context.analyses()).after(body) == ThreadEnds.End.THREAD) {
      return next == Next.TURNS
          ? "Leave the loop here, by return or break: the thread was asked to end."
          : "Return here: the thread was asked to end.";
    }
    if (leaving.declares(body)) {
      return "Rethrow it: the method declares it.";
    }
    String restore =
        switch (next) {
          case TURNS ->
              "call Thread.currentThread().interrupt() and leave the loop: a wait in its next turn"
                  + " would throw at once.";
          case WAITS ->
              "call Thread.currentThread().interrupt() once all waiting is done: a wait after it"
                  + " throws at once.";
          case LEAVES -> "call Thread.currentThread().interrupt() here.";
        };
    return leaving.mayDeclare(body)
        ? "Declare InterruptedException and let it through, or " + restore
        : Character.toUpperCase(restore.charAt(0)) + restore.substring(1);
  }

  private static Optional<Fix> fix(RuleContext context, Caught handler) {
    return switch (AfterRestoring.of(context.analyses()).after(handler)) {
      case LEAVES -> RestoreInterrupt.of(handler, "Restore the interrupt status", true);
      case WAITS -> RestoreInterrupt.of(handler, "Restore the interrupt status", false);
      case TURNS ->
          Leaving.of(context.analyses())
              .jump(handler)
              .flatMap(
                  jump ->
                      RestoreInterrupt.leaving(
                          handler, "Restore the interrupt status and leave the loop", jump));
    };
  }
}
