package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.lifecycle.Ended;
import io.github.quiesce.analysis.paths.Rejections;
import io.github.quiesce.analysis.pools.PoolTasks;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.List;

/**
 * A task handed to an executor that has been shut down on every way that leads there. Where the
 * refusal is caught as such, somebody counts on it.
 */
@AutoService(Rule.class)
public final class SubmitAfterShutdown implements Rule {
  private static final String EXECUTOR = "executor";

  @Override
  public void check(RuleContext context) {
    for (Instruction instruction : DescribedCalls.of(context.analyses()).all()) {
      if (instruction instanceof Invoke call) {
        PoolTasks.of(context.analyses())
            .executorOf(call)
            .ifPresent(executor -> check(context, call, executor));
      }
    }
  }

  private void check(RuleContext context, Invoke call, Value executor) {
    if (!Rejections.of(context.analyses()).areCaught(call)) {
      Ended.of(context.analyses())
          .before(call, executor, EXECUTOR)
          .ifPresent(shutdown -> context.report(finding(call, shutdown)));
    }
  }

  private Finding finding(Invoke call, Instruction shutdown) {
    return Finding.at(
            call,
            name(),
            Proof.PROVED,
            "The executor has been shut down before this: it refuses the task with a"
                + " RejectedExecutionException, and the task never runs. Submit first, or make a new"
                + " executor.")
        .withTrace(
            List.of(
                TraceStep.at(shutdown, "shut down here"),
                TraceStep.at(call, "and given a task here")));
  }
}
