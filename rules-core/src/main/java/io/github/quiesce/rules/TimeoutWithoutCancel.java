package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.interruption.LeftThreads;
import io.github.quiesce.analysis.interruption.TimedOutTasks;
import io.github.quiesce.analysis.interruption.TimedOutTasks.Left;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.fixes.CancelOnTimeout;
import io.github.quiesce.model.Instruction;
import java.util.List;

/**
 * The wait for a task times out, and the task runs on: nobody else has its future, or the thread it
 * has for itself.
 */
@AutoService(Rule.class)
public final class TimeoutWithoutCancel implements Rule {
  private static final String MESSAGE =
      "When this wait times out, the task runs on and keeps its thread: nothing cancels it."
          + " Call cancel(true) on the future when the TimeoutException is thrown.";

  private static final String THREAD_MESSAGE =
      "When this join times out, the thread runs on, and nothing stops it any more."
          + " Call interrupt() on it where isAlive() says that it still runs.";

  @Override
  public void check(RuleContext context) {
    TimedOutTasks tasks = TimedOutTasks.of(context.analyses());
    LeftThreads threads = LeftThreads.of(context.analyses());
    for (Instruction instruction : DescribedCalls.of(context.analyses()).all()) {
      tasks.leftBy(instruction).ifPresent(left -> report(context, instruction, left));
      threads.leftBy(instruction).ifPresent(start -> reportThread(context, instruction, start));
    }
  }

  private void report(RuleContext context, Instruction wait, Left left) {
    context.report(
        Finding.at(wait, name(), Proof.PROVED, MESSAGE)
            .withTrace(
                List.of(
                    TraceStep.at(left.submission(), "the task is handed in here"),
                    TraceStep.at(wait, "and left running from here on")))
            .withFixes(CancelOnTimeout.of(wait, left.future(), left.handler()).stream().toList()));
  }

  private void reportThread(RuleContext context, Instruction join, Instruction start) {
    context.report(
        Finding.at(join, name(), Proof.PROVED, THREAD_MESSAGE)
            .withTrace(
                List.of(
                    TraceStep.at(start, "the thread is started here"),
                    TraceStep.at(join, "and left running from here on"))));
  }
}
