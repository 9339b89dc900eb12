package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.waits.SleepsForWork;
import io.github.quiesce.analysis.waits.SleepsForWork.Sleep;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/** A sleep where the code should wait for work it has just started. */
@AutoService(Rule.class)
public final class SleepAsSynchronization implements Rule {
  private static final String MESSAGE =
      "This sleep stands in for a wait: on a busy machine the work that was started is not done by "
          + "then, else the time is lost. Wait for the work: join, the future, a latch.";

  @Override
  public void check(RuleContext context) {
    for (Sleep sleep : SleepsForWork.of(context.analyses()).all()) {
      context.report(
          Finding.at(sleep.at(), name(), Proof.PROVED, MESSAGE)
              .withTrace(List.of(TraceStep.at(sleep.start(), "the work is started here"))));
    }
  }
}
