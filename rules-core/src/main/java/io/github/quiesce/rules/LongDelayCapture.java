package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.LongCaptures;
import io.github.quiesce.analysis.lifecycle.LongCaptures.LongCapture;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A task that stays in its scheduler's queue for hours, or for ever, and with it a large object
 * that nothing else would keep.
 */
@AutoService(Rule.class)
public final class LongDelayCapture implements Rule {
  @Override
  public void check(RuleContext context) {
    for (LongCapture each : LongCaptures.of(context.analyses()).all()) {
      context.report(
          Finding.at(each.submission(), name(), Proof.PROVED, message(each))
              .withTrace(List.of(TraceStep.at(each.submission(), "scheduled here"))));
    }
  }

  private static String message(LongCapture each) {
    String kept = each.type().substring(each.type().lastIndexOf('.') + 1);
    return each.periodic()
        ? "The scheduler keeps this task until it is cancelled, which nothing does, and the task"
            + " keeps the "
            + kept
            + " it captures. Capture only what it needs, or keep the handle and cancel it."
        : "The scheduler keeps this task for an hour or more, and the task keeps the "
            + kept
            + " it captures. Capture only what it needs, such as a key to look it up again.";
  }
}
