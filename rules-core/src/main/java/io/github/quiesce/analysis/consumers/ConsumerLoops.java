package io.github.quiesce.analysis.consumers;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.InterruptEffects;
import io.github.quiesce.analysis.interruption.LoopEnds;
import io.github.quiesce.analysis.interruption.SwallowedInterrupts;
import io.github.quiesce.analysis.interruption.ThreadEnds;
import io.github.quiesce.analysis.pools.PoolTasks;
import io.github.quiesce.analysis.resources.DaemonStatus.Status;
import io.github.quiesce.analysis.resources.ProcessLifetime;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.threads.StartedThread;
import io.github.quiesce.analysis.threads.StartedThreads;
import io.github.quiesce.analysis.threads.ThreadDaemons;
import io.github.quiesce.analysis.threads.ThreadHoldings;
import io.github.quiesce.analysis.threads.ThreadLives;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loops that take from a queue in each turn and that nothing can end. */
public final class ConsumerLoops {
  private static final String TAKE = "take";

  private final Analyses analyses;
  private final Calls calls;

  private ConsumerLoops(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  public static ConsumerLoops of(Analyses analyses) {
    return analyses.get(ConsumerLoops.class, ConsumerLoops::new);
  }

  /**
   * A loop that takes for ever.
   *
   * @param take the call that waits for the next element
   * @param begins where the thread or task is started that runs it, as far as that is in view
   */
  public record EndlessConsumer(Instruction take, List<Instruction> begins) {
    public EndlessConsumer {
      begins = List.copyOf(begins);
    }
  }

  /** All in view, but for those of main, and of threads that may live as long as the process. */
  public List<EndlessConsumer> all() {
    List<EndlessConsumer> found = new ArrayList<>();
    Set<Instruction> seen = new HashSet<>();
    for (Body body : Bodies.of(analyses).all()) {
      for (Loop loop : Loops.of(analyses).in(body)) {
        Optional<Instruction> take = take(loop);
        if (take.isPresent()
            && isEndless(loop, take.get())
            && !isOfMain(body)
            && seen.add(take.get())) {
          consumer(take.get(), body).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private boolean isEndless(Loop loop, Instruction take) {
    LoopEnds.End end = ThreadLives.of(analyses).end(loop);
    return !loop.header().body().isCutShort()
        && (end == LoopEnds.End.NEVER
            || (end == LoopEnds.End.INTERRUPT && isInterruptEaten(loop, take)));
  }

  /**
   * Whether a loop that tests the interrupt status does not see it: the take throws, which clears
   * the status, and a handler in the loop goes on without restoring it.
   */
  private boolean isInterruptEaten(Loop loop, Instruction take) {
    boolean leavesByException =
        loop.exits().stream()
            .filter(Edge::isExceptional)
            .anyMatch(exit -> LoopEnds.of(analyses).at(exit, loop) == LoopEnds.End.INTERRUPT);
    return !leavesByException
        && take.block().outgoing().stream()
            .filter(edge -> edge.isExceptional() && loop.contains(edge.to()))
            .flatMap(edge -> edge.to().instructions().stream())
            .anyMatch(each -> each instanceof Caught caught && isEaten(caught));
  }

  private boolean isEaten(Caught handler) {
    return handler.types().stream().anyMatch(InterruptEffects.of(analyses)::isInterruption)
        && switch (SwallowedInterrupts.of(analyses).of(handler).fate()) {
          case LOST_GOES_ON, LOST_RETURNED, LOST_THROWN -> true;
          default -> false;
        };
  }

  /** A call in the loop that takes, else one in a method that it surely calls. */
  private Optional<Instruction> take(Loop loop) {
    List<Instruction> own = loop.instructions();
    return own.stream()
        .filter(this::takes)
        .findFirst()
        .or(
            () ->
                own.stream()
                    .flatMap(each -> ThreadLives.of(analyses).callee(each).stream())
                    .flatMap(body -> body.instructions().stream())
                    .filter(this::takes)
                    .findFirst());
  }

  /** A call that waits for an element; one that only looks whether there is one does not. */
  private boolean takes(Instruction call) {
    return call instanceof Invoke
        && calls
            .facts(call)
            .flatMap(CallFacts::blocks)
            .filter(blocks -> blocks.what().equals(TAKE))
            .filter(blocks -> !blocks.bound().isZero())
            .isPresent();
  }

  /** The process's own loop: main, or a method that only main calls. */
  private boolean isOfMain(Body body) {
    if (body.isLambda()) {
      return false;
    }
    Callers callers = Callers.of(analyses);
    List<Instruction> calling = callers.of(body.method());
    return ThreadEnds.isMain(body.method())
        || (!calling.isEmpty()
            && callers.referencesTo(body.method()).isEmpty()
            && calling.stream()
                .map(call -> call.block().body())
                .allMatch(caller -> !caller.isLambda() && ThreadEnds.isMain(caller.method())));
  }

  /** The loop with those who run it; empty if all of them may run as long as the process does. */
  private Optional<EndlessConsumer> consumer(Instruction take, Body body) {
    List<Instruction> begins = new ArrayList<>();
    boolean harmful = false;
    boolean known = false;
    for (StartedThread thread : StartedThreads.of(analyses).all()) {
      if (ThreadLives.of(analyses).bodies(thread.run()).contains(body)) {
        known = true;
        harmful |= isHarmful(thread);
        begins.add(thread.start());
      }
    }
    for (TaskRun run : Tasks.of(analyses).all()) {
      if (run.runs().where() != CallFacts.Where.NEW_THREAD
          && run.isConcurrent()
          && ThreadLives.of(analyses).bodies(run).contains(body)) {
        known = true;
        harmful |= isHarmful(run);
        begins.add(run.submission());
      }
    }
    return known && !harmful ? Optional.empty() : Optional.of(new EndlessConsumer(take, begins));
  }

  private boolean isHarmful(StartedThread thread) {
    return !thread.isVirtual()
        && (ThreadDaemons.of(analyses).of(thread) != Status.DAEMON
            || !ThreadHoldings.of(analyses).holdsNothing(thread));
  }

  /** On a pool that is made for the process, a task may run as long as that does. */
  private boolean isHarmful(TaskRun run) {
    return PoolTasks.of(analyses)
        .poolOf(run.submission())
        .filter(
            pool ->
                ProcessLifetime.of(analyses)
                    .mayLiveOn(pool, ObjectFlow.of(analyses).of(pool.site())))
        .isEmpty();
  }
}
