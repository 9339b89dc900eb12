package io.github.quiesce.rules;

import com.google.auto.service.AutoService;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.DaemonStatus;
import io.github.quiesce.analysis.resources.DaemonStatus.Status;
import io.github.quiesce.analysis.resources.Factories;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.analysis.threads.ApplicationCode;
import io.github.quiesce.analysis.threads.Housekeeping;
import io.github.quiesce.analysis.threads.StartedThread;
import io.github.quiesce.analysis.threads.StartedThreads;
import io.github.quiesce.analysis.threads.Stops;
import io.github.quiesce.analysis.threads.ThreadDaemons;
import io.github.quiesce.engine.Finding;
import io.github.quiesce.engine.Finding.Proof;
import io.github.quiesce.engine.Finding.TraceStep;
import io.github.quiesce.engine.Rule;
import io.github.quiesce.engine.RuleContext;
import io.github.quiesce.model.Instruction;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread, timer or pool for a library's own housekeeping whose threads are no daemons, and whose
 * stop nobody is made to call. An application's main program is left alone.
 */
@AutoService(Rule.class)
public final class NonDaemonBackgroundThread implements Rule {
  private static final String TIMER = "timer";
  private static final String EXECUTOR = "executor";

  @Override
  public void check(RuleContext context) {
    for (StartedThread thread : StartedThreads.of(context.analyses()).all()) {
      checkThread(context, thread);
    }
    for (Acquisition timer : Factories.of(context.analyses()).acquisitions(TIMER)) {
      if (Housekeeping.of(context.analyses()).isPeriodic(timer)) {
        checkMade(context, timer, "timer");
      }
    }
    for (Acquisition pool : Factories.of(context.analyses()).acquisitions(EXECUTOR)) {
      Housekeeping work = Housekeeping.of(context.analyses());
      boolean livesOn =
          ProcessLifetime.of(context.analyses())
              .mayLiveOn(pool, ObjectFlow.of(context.analyses()).of(pool.site()));
      if (!livesOn && (work.isPeriodic(pool) || work.isPrivateToClass(pool))) {
        checkMade(context, pool, "pool");
      }
    }
  }

  private void checkThread(RuleContext context, StartedThread thread) {
    if (ApplicationCode.of(context.analyses()).contains(thread.start())
        || ThreadDaemons.of(context.analyses()).of(thread) != Status.NOT_DAEMON) {
      return;
    }
    List<Loop> loops = Housekeeping.of(context.analyses()).loops(thread);
    if (!loops.isEmpty() && !Stops.of(context.analyses()).mayStop(thread, loops)) {
      List<TraceStep> steps = new ArrayList<>();
      thread
          .made()
          .forEach(made -> steps.add(TraceStep.at(made.site(), "the thread is made here")));
      loops.get(0).instructions().stream()
          .filter(each -> each.siteLine() > 0)
          .findFirst()
          .ifPresent(first -> steps.add(TraceStep.at(first, "its loop, which waits in each turn")));
      context.report(finding(thread.start(), "thread").withTrace(steps));
    }
  }

  private void checkMade(RuleContext context, Acquisition made, String noun) {
    if (keepsJvmAlive(context, made) && !Stops.of(context.analyses()).mayStop(made)) {
      context.report(finding(made.site(), noun));
    }
  }

  private static boolean keepsJvmAlive(RuleContext context, Acquisition made) {
    return !ApplicationCode.of(context.analyses()).contains(made.site())
        && DaemonStatus.of(context.analyses()).of(made) == Status.NOT_DAEMON;
  }

  private Finding finding(Instruction site, String noun) {
    return Finding.at(
        site,
        name(),
        Proof.PROVED,
        "This background "
            + noun
            + " is not a daemon, and nobody is made to stop it: a program that uses this class"
            + " and returns from main does not exit. Make it a daemon, or stop it in close() and"
            + " let the class implement AutoCloseable.");
  }
}
