package io.github.quiesce.analysis.pools;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.arrivals.Coordination;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Comparison;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.lifecycle.Repetition;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.threads.ThreadLives;
import io.github.quiesce.analysis.waits.WaitBounds;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Latches, barriers and phasers at which each task of a pool arrives once and then waits for the
 * others. If more are waited for than the pool has threads, the last never come.
 */
public final class Gates {
  /** Methods between a task and the arrival. */
  private static final int MAX_CALLERS = 3;

  private static final Set<Effect> REGISTRATIONS = Set.of(Effect.REGISTER);

  private final Analyses analyses;
  private final PoolTasks pools;

  private Gates(Analyses analyses) {
    this.analyses = analyses;
    this.pools = PoolTasks.of(analyses);
  }

  public static Gates of(Analyses analyses) {
    return analyses.get(Gates.class, Gates::new);
  }

  /**
   * A gate that is never opened.
   *
   * @param task the task that waits at it
   * @param made where the gate is made
   * @param waiting where the task waits
   * @param parties how many tasks of the pool it takes
   * @param threads how many tasks the pool runs at once
   */
  public record Gate(
      TaskRun task,
      Acquisition made,
      Instruction waiting,
      Polynomial parties,
      Polynomial threads) {}

  /**
   * The gates at which the tasks of one pool hang.
   *
   * @param kinds kinds of objects that are asked for
   */
  public List<Gate> on(Acquisition pool, List<String> kinds) {
    List<Gate> found = new ArrayList<>();
    Optional<Polynomial> threads = pools.threads(pool);
    List<TaskRun> tasks = pools.of(pool);
    if (threads.isEmpty() || tasks.isEmpty()) {
      return found;
    }
    for (String kind : kinds) {
      for (Acquisition made : Acquisitions.of(analyses).of(kind)) {
        Coordination.closed(analyses, made)
            .filter(gate -> gate.with(REGISTRATIONS).isEmpty() && isAsOften(pool, made))
            .flatMap(gate -> gate(gate, tasks, threads.get()))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether each gate has one pool: tasks of several would come together at it. */
  private boolean isAsOften(Acquisition pool, Acquisition gate) {
    Repetition repetition = Repetition.of(analyses);
    return repetition.of(pool.site()).compareTo(repetition.of(gate.site())) <= 0;
  }

  private Optional<Gate> gate(Coordination gate, List<TaskRun> tasks, Polynomial threads) {
    Optional<Polynomial> count = gate.number();
    Polynomial others = Polynomial.ZERO;
    Body maker = gate.made().site().block().body();
    for (Instruction arrival : gate.with(Coordination.ARRIVALS)) {
      Body body = arrival.block().body();
      Optional<Instruction> wait = waitAfterArrival(gate, body);
      boolean byTask = wait.isPresent() && runsOnlyIn(body, tasks, MAX_CALLERS);
      boolean stays = isMeeting(gate, arrival); // it goes round no more
      boolean again = !stays && Loops.of(analyses).around(arrival.block()).isPresent();
      if (again || !(byTask || body == maker)) {
        return Optional.empty(); // by whom, and how often, is not known
      }
      others = byTask ? others : others.plus(Polynomial.ONE);
    }
    if (count.isEmpty()) {
      return Optional.empty();
    }
    SymbolicValues values = SymbolicValues.of(analyses);
    Polynomial parties = count.get().minus(others);
    if (values.settled(parties).compareWith(values.settled(threads)) != Comparison.GREATER) {
      return Optional.empty();
    }
    for (TaskRun task : tasks) {
      for (Body body : ThreadLives.of(analyses).bodies(task)) {
        Optional<Instruction> wait = waitAfterArrival(gate, body);
        if (wait.isPresent()) {
          return Optional.of(new Gate(task, gate.made(), wait.get(), parties, threads));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a body is run by tasks of these alone: it is one, or a method that only they call. */
  private boolean runsOnlyIn(Body body, List<TaskRun> tasks, int callers) {
    if (runsOnly(body, tasks)) {
      return true;
    }
    if (callers == 0 || body.isLambda() || !Tasks.of(analyses).of(body).isEmpty()) {
      return false;
    }
    Callers all = Callers.of(analyses);
    List<Instruction> calls = all.of(body.method());
    return !calls.isEmpty()
        && all.areCompleteInUnit(body.method())
        && all.referencesTo(body.method()).isEmpty()
        && calls.stream().allMatch(call -> runsOnlyIn(call.block().body(), tasks, callers - 1));
  }

  /**
   * Whether a body is a task of these, and run in no other way. Any {@code task.run()} of another
   * file looks as if it could.
   */
  private boolean runsOnly(Body body, List<TaskRun> tasks) {
    return tasks.stream().anyMatch(task -> task.body() == body)
        && Tasks.of(analyses).of(body).stream().allMatch(run -> isAmong(run, tasks))
        && (body.isLambda()
            || Callers.of(analyses).of(body.method()).stream()
                .noneMatch(call -> call.block().body().isBeside(body)));
  }

  private static boolean isAmong(TaskRun run, List<TaskRun> tasks) {
    return tasks.stream().anyMatch(task -> task.submission() == run.submission());
  }

  /**
   * A wait without a bound that comes after the task's only arrival. Where each arrival is the wait
   * as well, that may be any of several, and have a bound: the task stays at the first it comes to.
   */
  private Optional<Instruction> waitAfterArrival(Coordination gate, Body task) {
    List<Instruction> arrivals =
        gate.with(Coordination.ARRIVALS).stream()
            .filter(each -> each.block().body() == task)
            .toList();
    if (arrivals.stream().allMatch(each -> isMeeting(gate, each))) {
      return arrivals.stream().findFirst();
    }
    Dominators ways = Dominators.of(task);
    return gate.with(Coordination.WAITS).stream()
        .filter(each -> each.block().body() == task && isUnbounded(each))
        .filter(
            wait -> arrivals.size() == 1 && ways.dominates(arrivals.get(0).block(), wait.block()))
        .findFirst();
  }

  /**
   * Whether one call arrives and waits: by the time that it is over, the arrival counts no more.
   */
  private static boolean isMeeting(Coordination gate, Instruction arrival) {
    return arrival instanceof Invoke && gate.with(Coordination.WAITS).contains(arrival);
  }

  private boolean isUnbounded(Instruction wait) {
    return wait instanceof Invoke call
        && WaitBounds.of(analyses).isUnbounded(CallSite.of(call, Calls.of(analyses)));
  }
}
