package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.interruption.UnheardCancels;
import io.github.quiesce.analysis.interruption.UnheardCancels.Unheard;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import java.util.List;

/**
 * A CompletableFuture is cancelled, or times out, and the task that works for it is not stopped.
 */
@AutoService(Rule.class)
public final class CancelWithoutEffect implements Rule {
  @Override
  public void check(RuleContext context) {
    UnheardCancels cancels = UnheardCancels.of(context.analyses());
    for (TaskRun run : Tasks.of(context.analyses()).all()) {
      cancels.of(run).forEach(unheard -> report(context, run, unheard));
    }
  }

  private void report(RuleContext context, TaskRun run, Unheard unheard) {
    String message =
        unheard.timeout()
            ? "The timeout completes the future, but not its work: the task goes on and keeps its"
                + " thread. Give the task's own wait a bound, or submit it to an ExecutorService"
                + " and cancel that Future."
            : "cancel(true) on a CompletableFuture interrupts nobody: the task goes on and keeps"
                + " its thread. Submit it to an ExecutorService and cancel that Future, or let it"
                + " look at isCancelled().";
    context.report(
        Finding.at(unheard.call(), name(), Proof.PROVED, message)
            .withTrace(
                List.of(
                    TraceStep.at(run.submission(), "the task is started here"),
                    TraceStep.at(unheard.call(), "and is not stopped by this"))));
  }
}
