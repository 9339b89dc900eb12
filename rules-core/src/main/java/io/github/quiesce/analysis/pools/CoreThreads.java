package io.github.quiesce.analysis.pools;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.counts.TripCounts;
import io.github.quiesce.analysis.counts.Trips;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.analysis.resources.Quantity;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pools that have no more than their core threads, whatever their maximum is: another thread is
 * made only for a task that the queue refuses, and theirs has room for all.
 */
final class CoreThreads {
  private static final String CORE = "core-threads";

  private final Analyses analyses;
  private final Acquisition pool;
  private final List<TaskRun> tasks;

  private CoreThreads(Analyses analyses, Acquisition pool, List<TaskRun> tasks) {
    this.analyses = analyses;
    this.pool = pool;
    this.tasks = tasks;
  }

  /**
   * The threads of a pool whose queue is not full before the first tasks are through.
   *
   * @param tasks all that the pool is given in view
   */
  static Optional<Polynomial> of(Analyses analyses, Acquisition pool, List<TaskRun> tasks) {
    return new CoreThreads(analyses, pool, tasks).number();
  }

  private Optional<Polynomial> number() {
    Quantity core = Quantities.of(analyses).resolve(pool.facts().coreThreads(), pool.arguments());
    Flow flow = ObjectFlow.of(analyses).of(pool.site());
    boolean resized =
        flow.uses().stream()
            .anyMatch(
                use -> use.facts().flatMap(CallFacts::limits).filter(CORE::equals).isPresent());
    if (!core.isKnown() || resized || !isOfLibrary()) {
      return Optional.empty();
    }
    long threads = Math.max(core.value(), 1); // without a core, one thread works the queue off
    Quantity queue = Quantities.of(analyses).taskQueue(pool);
    boolean roomForAll =
        queue.isUnbounded()
            || (queue.isKnown()
                && !flow.hasEscaped()
                && atOnce().filter(number -> number <= threads + queue.value()).isPresent());
    return roomForAll ? Optional.of(Polynomial.constant(threads)) : Optional.empty();
  }

  /** A queue of a class in view may refuse tasks so that there are more threads. */
  private boolean isOfLibrary() {
    return pool.facts().taskQueue().stream()
        .flatMap(place -> Origins.at(place, pool.site()).stream())
        .flatMap(queue -> Origins.of(analyses).of(queue).values().stream())
        .allMatch(made -> analyses.program().findClass(made.type()).isEmpty());
  }

  /** How many tasks the pool is given at once: all by one method, which is not called in a loop. */
  private Optional<Long> atOnce() {
    Set<Instruction> places = new LinkedHashSet<>();
    tasks.forEach(task -> places.add(task.submission()));
    Set<Body> bodies = new LinkedHashSet<>();
    places.forEach(place -> bodies.add(place.block().body()));
    if (bodies.size() != 1 || isRepeated(bodies.iterator().next())) {
      return Optional.empty();
    }
    long sum = 0;
    for (Instruction place : places) {
      Optional<Long> number = times(place);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      sum += number.get();
    }
    return Optional.of(sum);
  }

  private boolean isRepeated(Body body) {
    return body.isLambda()
        || Callers.of(analyses).of(body.method()).stream()
            .anyMatch(call -> Loops.of(analyses).around(call.block()).isPresent());
  }

  private Optional<Long> times(Instruction submission) {
    boolean each =
        tasks.stream()
            .filter(task -> task.submission() == submission)
            .allMatch(task -> task.runs().times() == CallFacts.Times.ONCE);
    if (!each || Batches.of(analyses).isRunner(submission)) {
      return Optional.empty();
    }
    Optional<Loop> loop = Loops.of(analyses).around(submission.block());
    return loop.isEmpty() ? Optional.of(1L) : loop.flatMap(this::trips);
  }

  private Optional<Long> trips(Loop loop) {
    return TripCounts.of(analyses)
        .of(loop)
        .filter(trips -> loop.parent().isEmpty())
        .map(Trips::count)
        .map(SymbolicValues.of(analyses)::settled)
        .flatMap(Polynomial::asConstant);
  }
}
