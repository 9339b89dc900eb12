package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.lifecycle.DroppedPeriods;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Invoke;
import java.util.List;

/**
 * A periodic task that an object puts on a scheduler it does not own, and cannot cancel. On a
 * scheduler of its own the task ends with the scheduler; tasks that hold no object are left alone.
 */
@AutoService(Rule.class)
public final class PeriodicTaskNeverCancelled implements Rule {
  @Override
  public void check(RuleContext context) {
    for (Invoke registration : DroppedPeriods.of(context.analyses()).all()) {
      context.report(
          Finding.at(
                  registration,
                  name(),
                  Proof.PROVED,
                  "This object puts a periodic task on a scheduler that outlives it and never cancels"
                      + " it: the task runs on, and holds the object, as long as the scheduler lives."
                      + " Keep the handle and cancel it when the object is closed.")
              .withTrace(List.of(TraceStep.at(registration, "registered here"))));
    }
  }
}
