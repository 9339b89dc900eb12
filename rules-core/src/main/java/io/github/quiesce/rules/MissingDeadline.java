package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.waits.MissingDeadlines;
import io.github.quiesce.analysis.waits.MissingDeadlines.UntimedWait;
import io.github.quiesce.analysis.waits.StubCalls;
import io.github.quiesce.analysis.waits.StubCalls.UntimedCall;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * A call to another process that waits for the answer, however long it takes: nothing in view sets
 * a deadline on the call, or on what it is made with.
 */
@AutoService(Rule.class)
public final class MissingDeadline implements Rule {
  private static final String MESSAGE =
      "If the other side never answers, this waits for ever, and so does whoever waits for this."
          + " Set a deadline that callers can bear, and handle that it passes.";

  @Override
  public void check(RuleContext context) {
    for (UntimedWait wait : MissingDeadlines.of(context.analyses()).all()) {
      context.report(finding(wait.at(), wait.made()));
    }
    for (UntimedCall call : StubCalls.of(context.analyses()).all()) {
      context.report(finding(call.call(), call.made()));
    }
  }

  private Finding finding(Instruction wait, Instruction made) {
    return Finding.at(wait, name(), Proof.PROVED, MESSAGE)
        .withTrace(List.of(TraceStep.at(made, "made here, and told no time")));
  }
}
