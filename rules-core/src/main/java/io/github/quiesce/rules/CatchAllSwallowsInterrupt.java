package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.interruption.CatchAlls;
import io.github.quiesce.analysis.interruption.CatchAlls.Taken;
import io.github.quiesce.analysis.interruption.Leaving;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Fate;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts.Outcome;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.RestoreInterrupt;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.TypeNames;
import java.util.List;

/**
 * A catch of Exception or Throwable that takes interruptions too, in a loop that then goes on to
 * its next wait. A catch of InterruptedException itself is another rule's.
 */
@AutoService(Rule.class)
public final class CatchAllSwallowsInterrupt implements Rule {
  @Override
  public void check(RuleContext context) {
    CatchAlls catchAlls = CatchAlls.of(context.analyses());
    for (Body body : Bodies.of(context.analyses()).all()) {
      for (Instruction instruction : body.instructions()) {
        if (instruction instanceof Caught handler && !handler.isSynthetic()) {
          catchAlls.takenBy(handler).ifPresent(taken -> check(context, handler, taken));
        }
      }
    }
  }

  private void check(RuleContext context, Caught handler, Taken taken) {
    Outcome outcome =
        SwallowedInterrupts.of(context.analyses())
            .of(handler, taken.interruption(), taken.thrower());
    boolean goesOn = outcome.nextWait().isPresent();
    if (!goesOn && outcome.fate() != Fate.LEFT_TO_FLAG) {
      return;
    }
    boolean proved = goesOn && taken.sure();
    Instruction next = outcome.nextWait().orElse(outcome.at());
    String caught = TypeNames.simpleName(handler.types().get(0));
    context.report(
        Finding.at(handler, name(), proved ? Proof.PROVED : Proof.POSSIBLE, message(caught))
            .withTrace(
                List.of(
                    TraceStep.at(taken.thrower(), "an interrupt ends this by an exception"),
                    TraceStep.at(handler, "which is caught here with all others"),
                    TraceStep.at(next, "and the loop goes on to here")))
            .withFixes(
                Leaving.of(context.analyses())
                    .jump(handler)
                    .flatMap(
                        jump ->
                            RestoreInterrupt.leavingIfInterrupted(
                                handler, "Leave the loop when interrupted", jump))
                    .stream()
                    .toList()));
  }

  private static String message(String caught) {
    return "This catch of "
        + caught
        + " takes an interrupt for a failure: the request to stop is lost and the loop goes on."
        + " Catch InterruptedException before it, restore the status and leave the loop.";
  }
}
