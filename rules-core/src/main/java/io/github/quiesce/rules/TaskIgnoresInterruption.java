package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.interruption.DeafLoops;
import io.github.quiesce.analysis.interruption.DeafLoops.DeafLoop;
import io.github.quiesce.analysis.interruption.InterruptedTasks;
import io.github.quiesce.analysis.interruption.LoopEnds;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.tasks.ThreadStarts;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task with a loop that cannot notice an interrupt, and that either never ends or is interrupted
 * in view. Bounded short loops, and loops that end by a flag others set, are left alone.
 */
@AutoService(Rule.class)
public final class TaskIgnoresInterruption implements Rule {
  @Override
  public void check(RuleContext context) {
    for (TaskRun run : Tasks.of(context.analyses()).all()) {
      if (run.isConcurrent()) {
        Optional<Instruction> start = ThreadStarts.of(context.analyses()).of(run);
        start.ifPresent(site -> check(context, run, site));
      }
    }
  }

  private void check(RuleContext context, TaskRun run, Instruction site) {
    List<DeafLoop> loops = DeafLoops.of(context.analyses()).in(run.body());
    if (loops.isEmpty()) {
      return;
    }
    List<Instruction> cancellers = InterruptedTasks.of(context.analyses()).cancellers(run);
    for (DeafLoop loop : loops) {
      boolean endless = loop.end() == LoopEnds.End.NEVER;
      if (endless || !cancellers.isEmpty()) {
        context.report(
            Finding.at(site, name(), Proof.PROVED, message(endless, cancellers))
                .withTrace(trace(loop, cancellers)));
      }
    }
  }

  private static String message(boolean endless, List<Instruction> cancellers) {
    String cure = " Test Thread.currentThread().isInterrupted() in the loop.";
    if (cancellers.isEmpty()) {
      return "This task never ends and cannot be stopped: its loop neither waits interruptibly nor"
          + " looks at the interrupt status."
          + cure;
    }
    return "Interrupting this task does not stop it"
        + (endless ? ", now or ever" : " before its work is done")
        + ": its loop neither waits interruptibly nor looks at the interrupt status."
        + cure;
  }

  private static List<TraceStep> trace(DeafLoop loop, List<Instruction> cancellers) {
    List<TraceStep> steps = new ArrayList<>();
    loop.first().ifPresent(first -> steps.add(TraceStep.at(first, "the loop that cannot notice")));
    cancellers.forEach(each -> steps.add(TraceStep.at(each, "interrupted here, to no effect")));
    return steps;
  }
}
