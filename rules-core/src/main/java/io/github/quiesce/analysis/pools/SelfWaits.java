package io.github.quiesce.analysis.pools;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Comparison;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.counts.TripCounts;
import io.github.quiesce.analysis.counts.Trips;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.interruption.InterruptEffects;
import io.github.quiesce.analysis.lifecycle.Repetition;
import io.github.quiesce.analysis.lifecycle.Repetition.Times;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.threads.ThreadLives;
import io.github.quiesce.analysis.waits.SettledWaits;
import io.github.quiesce.analysis.waits.WaitBounds;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tasks that submit a task to the pool they run on, and wait for it without a bound. With one
 * thread the inner task is never begun; with more, not if as many tasks wait at once as there are
 * threads.
 */
public final class SelfWaits {
  private static final String FUTURE = "future";
  private static final String LATCH = "latch";

  /** Stages of futures, and futures of futures, that are followed to the wait. */
  private static final int MAX_STAGES = 4;

  private final Analyses analyses;
  private final Calls calls;
  private final PoolTasks pools;

  private SelfWaits(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.pools = PoolTasks.of(analyses);
  }

  public static SelfWaits of(Analyses analyses) {
    return analyses.get(SelfWaits.class, SelfWaits::new);
  }

  /**
   * A task that waits for another one of its pool.
   *
   * @param outer the task that waits
   * @param inner where the other one is submitted
   * @param waiting where it is waited for
   * @param threads how many tasks the pool runs at once
   * @param number how many such tasks run at once
   */
  public record SelfWait(
      TaskRun outer, Instruction inner, Instruction waiting, Polynomial threads, HowMany number) {}

  /** How many tasks that wait run at once. */
  public enum HowMany {
    /** As many as there are threads, or more. */
    ENOUGH,
    /** Any number: nothing in view keeps them fewer than the threads. */
    ANY,
    /** Nobody can tell. */
    UNKNOWN
  }

  /** A task handed in by another one, and the wait for it. */
  private record Inner(Instruction submission, Instruction waiting) {}

  /** Those on one pool, one for each submission of a task that waits. */
  public List<SelfWait> on(Acquisition pool) {
    Optional<Polynomial> threads = pools.threads(pool);
    List<SelfWait> found = new ArrayList<>();
    if (threads.isEmpty()) {
      return found;
    }
    Set<Instruction> seen = new LinkedHashSet<>();
    Map<TaskRun, Inner> inners = new LinkedHashMap<>();
    for (TaskRun outer : pools.of(pool)) {
      Optional<Inner> inner = waitIn(outer, pool);
      if (inner.isPresent() && seen.add(outer.submission())) {
        inners.put(outer, inner.get());
      }
    }
    Optional<Polynomial> waiting = sum(inners.keySet());
    boolean enough =
        threads.get().equals(Polynomial.ONE)
            || waiting.filter(number -> isEnough(number, threads.get())).isPresent();
    boolean any =
        inners.keySet().stream().anyMatch(outer -> isUnlimited(outer, inners.keySet(), pool));
    HowMany number = enough ? HowMany.ENOUGH : any ? HowMany.ANY : HowMany.UNKNOWN;
    inners.forEach(
        (outer, inner) ->
            found.add(
                new SelfWait(outer, inner.submission(), inner.waiting(), threads.get(), number)));
    return found;
  }

  /**
   * Whether nothing keeps the tasks that wait fewer than the threads: they submit themselves, or a
   * loop whose turns nobody can count submits them, or a method that may be called at any time
   * submits one to a pool that was there before.
   */
  private boolean isUnlimited(TaskRun outer, Set<TaskRun> outers, Acquisition pool) {
    Body submitting = outer.submission().block().body();
    boolean byThemselves =
        outers.stream()
            .anyMatch(each -> ThreadLives.of(analyses).bodies(each).contains(submitting));
    Times made = Repetition.of(analyses).of(pool.site());
    Times submitted = Repetition.of(analyses).of(outer.submission());
    return byThemselves
        || (submitted.compareTo(Times.PER_CALL) >= 0
            && made.compareTo(submitted) < 0
            && (made.compareTo(Times.PER_CALL) < 0 || times(outer).isEmpty()));
  }

  private static boolean isEnough(Polynomial waiting, Polynomial threads) {
    Comparison compared = waiting.compareWith(threads);
    return compared == Comparison.EQUAL || compared == Comparison.GREATER;
  }

  /** The inner submission and the wait for it, if the task's code has both. */
  private Optional<Inner> waitIn(TaskRun outer, Acquisition pool) {
    List<Body> bodies = ThreadLives.of(analyses).bodies(outer);
    for (Body body : bodies) {
      for (Instruction inner : body.instructions()) {
        if (inner instanceof Invoke && isOn(inner, pool) && !looksWhereItRuns(body)) {
          Optional<Instruction> wait = waitFor(inner, bodies, MAX_STAGES);
          if (wait.isPresent()) {
            return Optional.of(new Inner(inner, wait.get()));
          }
        }
      }
    }
    return latchIn(bodies, pool);
  }

  /** {@code pool.submit(latch::countDown); latch.await()}: only inner tasks open the latch. */
  private Optional<Inner> latchIn(List<Body> bodies, Acquisition pool) {
    List<Instruction> inner = new ArrayList<>();
    for (Body body : bodies) {
      body.instructions().stream().filter(each -> isOn(each, pool)).forEach(inner::add);
    }
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    for (Acquisition made : Acquisitions.of(analyses).of(LATCH)) {
      Optional<Instruction> wait =
          Coordination.closed(analyses, made)
              .filter(latch -> isOpenedBy(inner, latch))
              .flatMap(latch -> waitAt(latch, bodies));
      if (wait.isPresent()) {
        return Optional.of(new Inner(inner.get(0), wait.get()));
      }
    }
    return Optional.empty();
  }

  private Optional<Instruction> waitAt(Coordination latch, List<Body> bodies) {
    return latch.with(Coordination.WAITS).stream()
        .filter(each -> bodies.contains(each.block().body()) && waitsFor(each, LATCH))
        .findFirst();
  }

  private boolean isOpenedBy(List<Instruction> inner, Coordination latch) {
    Set<Instruction> arrivals = latch.with(Coordination.ARRIVALS);
    return !arrivals.isEmpty() && arrivals.stream().allMatch(each -> isBy(inner, each));
  }

  private boolean isBy(List<Instruction> inner, Instruction arrival) {
    Body body = arrival.block().body();
    return arrival instanceof CreateLambda
        ? inner.containsAll(body.usersOf(arrival))
        : !Tasks.of(analyses).of(body).isEmpty()
            && Tasks.of(analyses).of(body).stream()
                .allMatch(run -> inner.contains(run.submission()));
  }

  private boolean isOn(Instruction submission, Acquisition pool) {
    return pools.poolOf(submission).filter(each -> each.site() == pool.site()).isPresent();
  }

  /** {@code if (Thread.currentThread() == worker)}: it submits only from other threads. */
  private boolean looksWhereItRuns(Body body) {
    return body.instructions().stream()
        .filter(InterruptEffects.of(analyses)::givesCurrentThread)
        .flatMap(each -> body.usersOf(each).stream())
        .anyMatch(Binary.class::isInstance);
  }

  /** A wait without a bound for what a call gives, or for a stage that comes after it. */
  private Optional<Instruction> waitFor(Instruction submission, List<Body> bodies, int stages) {
    if (waits(submission)) {
      return Optional.of(submission); // invokeAll
    }
    for (Use use : ObjectFlow.of(analyses).of(submission).uses()) {
      Optional<Instruction> wait =
          bodies.contains(use.at().block().body()) ? waitAt(use, bodies, stages) : Optional.empty();
      if (wait.isPresent()) {
        return wait;
      }
    }
    return Optional.empty();
  }

  private Optional<Instruction> waitAt(Use use, List<Body> bodies, int stages) {
    boolean itself = use.depth() == 0 && use.place().equals(Place.RECEIVER);
    if (itself && waits(use.at())) {
      return Optional.of(use.at());
    }
    boolean stage =
        itself
            && use.facts()
                .flatMap(CallFacts::acquires)
                .filter(a -> a.kind().equals(FUTURE))
                .isPresent();
    boolean gathered =
        use.facts().flatMap(CallFacts::gathers).filter(use.place()::equals).isPresent();
    return (stage || gathered) && stages > 0
        ? waitFor(use.at(), bodies, stages - 1)
        : Optional.empty();
  }

  private boolean waits(Instruction call) {
    return waitsFor(call, FUTURE);
  }

  private boolean waitsFor(Instruction call, String what) {
    if (!(call instanceof Invoke invoke)) {
      return false;
    }
    Optional<CallFacts> facts = calls.facts(call);
    CallSite site = CallSite.of(invoke, calls);
    return facts.flatMap(CallFacts::blocks).filter(b -> b.what().equals(what)).isPresent()
        && WaitBounds.of(analyses).isUnbounded(site)
        && !SettledWaits.of(analyses).isSettled(site);
  }

  /** How many tasks that wait are submitted in all, where each place has a number. */
  private Optional<Polynomial> sum(Collection<TaskRun> outers) {
    Polynomial sum = Polynomial.ZERO;
    for (TaskRun outer : outers) {
      sum = sum.plus(times(outer).orElse(Polynomial.ONE));
    }
    boolean together =
        outers.stream().map(outer -> outer.submission().block().body()).distinct().count() == 1;
    return together ? Optional.of(sum) : Optional.empty();
  }

  private Optional<Polynomial> times(TaskRun outer) {
    if (outer.runs().times() == CallFacts.Times.PER_ELEMENT) {
      return Origins.at(outer.runs().task(), outer.submission())
          .flatMap(SymbolicValues.of(analyses)::sizeOf);
    }
    Optional<Loop> loop = Loops.of(analyses).around(outer.submission().block());
    return loop.flatMap(TripCounts.of(analyses)::of).map(Trips::count);
  }
}
