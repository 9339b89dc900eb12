package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.interruption.ThreadEnds;
import io.github.quiesce.analysis.resources.DaemonStatus.Status;
import io.github.quiesce.analysis.threads.StartedThread;
import io.github.quiesce.analysis.threads.StartedThreads;
import io.github.quiesce.analysis.threads.ThreadDaemons;
import io.github.quiesce.analysis.threads.ThreadHoldings;
import io.github.quiesce.analysis.threads.ThreadLives;
import io.github.quiesce.analysis.threads.ThreadLives.Endless;
import io.github.quiesce.analysis.threads.ThreadReach;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.MethodModel;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread whose loop nothing can end, or only an interrupt that nobody can send. Daemon threads
 * that hold nothing, and virtual threads, are left alone.
 */
@AutoService(Rule.class)
public final class ThreadNeverStops implements Rule {
  @Override
  public void check(RuleContext context) {
    for (StartedThread thread : StartedThreads.of(context.analyses()).all()) {
      if (!thread.isVirtual()) {
        ThreadLives.of(context.analyses())
            .endless(thread.run())
            .filter(loop -> isLeak(context, thread, loop))
            .ifPresent(loop -> context.report(finding(thread, loop, status(context, thread))));
      }
    }
  }

  private static boolean isLeak(RuleContext context, StartedThread thread, Endless loop) {
    Status status = status(context, thread);
    if (loop.noticesInterrupt()) {
      return status == Status.NOT_DAEMON
          && !isMain(thread)
          && ThreadReach.of(context.analyses()).isOutOfReach(thread);
    }
    return status != Status.DAEMON || !ThreadHoldings.of(context.analyses()).holdsNothing(thread);
  }

  private static Status status(RuleContext context, StartedThread thread) {
    return ThreadDaemons.of(context.analyses()).of(thread);
  }

  private static boolean isMain(StartedThread thread) {
    MethodModel method = thread.start().block().body().method();
    return ThreadEnds.isMain(method);
  }

  private Finding finding(StartedThread thread, Endless loop, Status status) {
    String way =
        loop.noticesInterrupt()
            ? "Only an interrupt ends this thread's loop, and nobody can send one: "
            : "Nothing ends this thread's loop: ";
    String consequence =
        status == Status.DAEMON
            ? "it runs, and keeps all it holds, until the process ends. "
            : "it runs for ever, and the JVM does not exit. ";
    String cure =
        loop.noticesInterrupt()
            ? "Keep the thread, and interrupt it where its owner is closed."
            : "Leave the loop on interrupt or by a flag, and see to it where the owner is closed.";
    List<TraceStep> steps = new ArrayList<>();
    loop.first().ifPresent(first -> steps.add(TraceStep.at(first, "the loop that never ends")));
    thread.made().forEach(made -> steps.add(TraceStep.at(made.site(), "the thread is made here")));
    return Finding.at(thread.start(), name(), Proof.PROVED, way + consequence + cure)
        .withTrace(steps);
  }
}
