package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;

/**
 * Executors that may live as long as the process without harm: made once, and their threads do not
 * keep the JVM alive.
 */
public final class ProcessLifetime {
  private final Calls calls;
  private final DaemonStatus daemons;

  private ProcessLifetime(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.daemons = DaemonStatus.of(analyses);
  }

  public static ProcessLifetime of(Analyses analyses) {
    return analyses.get(ProcessLifetime.class, ProcessLifetime::new);
  }

  /**
   * Whether never shutting it down harms nobody: virtual threads hold nothing, threads that end
   * with their task do not outlive it, a pool of daemon threads in a static field exists once, and
   * before the process is ended nothing need be stopped.
   */
  public boolean mayLiveOn(Acquisition executor, Flow flow) {
    return executor.facts().virtual()
        || executor.facts().perTask()
        || (hasDaemonThreads(executor) && isStatic(flow))
        || endsProcess(executor);
  }

  private static boolean isStatic(Flow flow) {
    return !flow.fields().isEmpty() && flow.fields().stream().allMatch(FieldRef::isStatic);
  }

  /** A tool's method that makes a pool and ends by System.exit. */
  private boolean endsProcess(Acquisition executor) {
    Body body = executor.site().block().body();
    return body.instructions().stream()
        .anyMatch(each -> calls.facts(each).map(CallFacts::exits).orElse(false));
  }

  /** Whether its threads are known to be daemons: by the facts, or by the thread factory given. */
  public boolean hasDaemonThreads(Acquisition executor) {
    return daemons.of(executor) == DaemonStatus.Status.DAEMON;
  }
}
