package io.github.quiesce.analysis.resources;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.NewObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Executors that may live as long as the process without harm: made once, and their threads do not
 * keep the JVM alive.
 */
public final class ProcessLifetime {
  private static final String IDLE_TIME = "idle-time";

  private final Calls calls;
  private final Creations creations;
  private final DaemonStatus daemons;
  private final ObjectFlow flows;

  private ProcessLifetime(Analyses analyses) {
    this.calls = Calls.of(analyses);
    this.creations = Creations.of(analyses);
    this.daemons = DaemonStatus.of(analyses);
    this.flows = ObjectFlow.of(analyses);
  }

  public static ProcessLifetime of(Analyses analyses) {
    return analyses.get(ProcessLifetime.class, ProcessLifetime::new);
  }

  /**
   * Whether never shutting it down harms nobody: virtual threads hold nothing, threads that end
   * with their task do not outlive it, a pool in a static field exists once and need only not keep
   * the JVM alive (its threads are or may be daemons, or end when idle), and before the process is
   * ended nothing need be stopped.
   */
  public boolean mayLiveOn(Acquisition executor, Flow flow) {
    return executor.facts().virtual()
        || executor.facts().perTask()
        || (isStatic(flow) && (!keepsJvmAlive(executor) || endsIdleThreads(executor, flow)))
        || endsProcess(executor);
  }

  private boolean keepsJvmAlive(Acquisition executor) {
    return daemons.of(executor) == DaemonStatus.Status.NOT_DAEMON;
  }

  /** Whether its threads end when there is nothing to do, so that none stays for ever. */
  public boolean endsIdleThreads(Acquisition executor, Flow flow) {
    return Stream.concat(
            flow.uses().stream(),
            executor.within().stream().flatMap(each -> flows.of(each.site()).uses().stream()))
        .filter(use -> use.depth() == 0 && use.place().equals(Place.RECEIVER))
        .anyMatch(
            use -> use.facts().flatMap(CallFacts::limits).filter(IDLE_TIME::equals).isPresent());
  }

  /**
   * Whether the process has but one: in static fields, or in objects that only these hold; or made
   * with its class for a static field, whatever objects share it then.
   */
  private boolean isStatic(Flow flow) {
    boolean shared =
        flow.created().block().body().method().isStaticInitializer()
            && flow.fields().stream().anyMatch(FieldRef::isStatic);
    return shared
        || (!flow.fields().isEmpty()
            && flow.fields().stream()
                .allMatch(field -> field.isStatic() || isOnlyMadeStatically(field.owner())));
  }

  /** A class all of whose instances in view are made by static initialisers: a singleton. */
  private boolean isOnlyMadeStatically(String className) {
    List<NewObject> made = creations.of(className);
    return !made.isEmpty()
        && made.stream().allMatch(each -> each.block().body().method().isStaticInitializer());
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
