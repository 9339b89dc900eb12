package io.github.quiesce.analysis.sharing;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.lifecycle.PooledCode;
import io.github.quiesce.analysis.pools.PoolTasks;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.analysis.resources.Quantity;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.analysis.tasks.ThreadStarts;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Times;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tasks in view that run beside other code: threads, tasks of pools, callbacks of their
 * futures, parallel streams.
 */
final class TaskStarts {
  private static final String TIMER = "timer";
  private static final String EXECUTOR = "executor";
  private static final String FUTURE = "future";
  private static final String BEGINS = "begins";
  private static final String ORDERED = "ordered";
  private static final int MAX_CALLERS = 4;

  private final Analyses analyses;
  private final Calls calls;
  private final Callbacks callbacks;
  private final List<TaskStart> all = new ArrayList<>();

  /** The calls that start the tasks by whose end callbacks run. */
  private final Map<Instruction, Instruction> tasksBefore = new HashMap<>();

  private Map<Instruction, Set<TaskStart>> ways;

  private TaskStarts(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.callbacks = new Callbacks(analyses);
    for (TaskRun run : Tasks.of(analyses).all()) {
      if (run.isConcurrent()) {
        addTask(run);
      } else if (isParallel(run)) {
        Lanes lanes = new Lanes(Lanes.Kind.MANY, Optional.empty());
        all.add(new TaskStart(run, run.submission(), lanes, true, true, List.of()));
      }
    }
    Batches batches = Batches.of(analyses);
    for (TaskRun run : batches.all()) {
      if (batches.isOfElement(run)) {
        continue; // each has an object of its own, which is handed over with it
      }
      all.add(
          new TaskStart(
              run,
              run.submission(),
              lanes(run),
              waits(run.submission()),
              run.runs().times() == Times.MANY,
              batches.insertionsOf(run.body())));
    }
  }

  static TaskStarts of(Analyses analyses) {
    return analyses.get(TaskStarts.class, TaskStarts::new);
  }

  /** A reference to a method that a parallel stream runs for each element. */
  record Reference(Instruction call, CreateLambda method) {}

  List<Reference> parallelReferences() {
    List<Reference> found = new ArrayList<>();
    for (Instruction call : DescribedCalls.of(analyses).all()) {
      for (CallFacts.Runs runs : calls.facts(call).map(CallFacts::runs).orElse(List.of())) {
        if (isParallel(call, runs.times())
            && Origins.at(runs.task(), call).orElse(null) instanceof CreateLambda lambda
            && lambda.reference().isPresent()) {
          found.add(new Reference(call, lambda));
        }
      }
    }
    return found;
  }

  List<TaskStart> all() {
    return Collections.unmodifiableList(all);
  }

  /** What a callback of a future runs on, and when, depends on who completes it. */
  private void addTask(TaskRun run) {
    boolean atExit = calls.facts(run.submission()).flatMap(CallFacts::untilExit).isPresent();
    if (run.runs().where() == Where.CALLBACK) {
      callbacks.completedBy(run).ifPresent(task -> addCallback(run, task));
      return;
    }
    if (atExit || isOnlyMade(run) || isStage(run)) {
      return;
    }
    boolean many = run.runs().times() == Times.PER_ELEMENT || run.runs().times() == Times.MANY;
    ThreadStarts.of(analyses)
        .of(run)
        .filter(start -> start != run.submission() || !(start instanceof NewObject))
        .ifPresent(
            start -> all.add(new TaskStart(run, start, lanes(run), waits(start), many, List.of())));
  }

  private void addCallback(TaskRun run, Invoke task) {
    Lanes lanes = lanes(task, Where.OTHER_POOL);
    all.add(new TaskStart(run, run.submission(), lanes, false, false, List.of()));
    tasksBefore.put(run.submission(), task);
  }

  /** Whether two run one after the other: a task and callbacks of its future. */
  boolean areInTurn(TaskStart one, TaskStart other) {
    Instruction task = tasksBefore.getOrDefault(one.at(), one.at());
    return one.at() != other.at() && task == tasksBefore.getOrDefault(other.at(), other.at());
  }

  /** A stage runs after the one before it, which has its own reasons to be done. */
  private boolean isStage(TaskRun run) {
    return run.submission() instanceof Invoke call
        && call.receiver().filter(each -> isOfKind(each, FUTURE)).isPresent();
  }

  /** A thread that a factory gives is started by somebody else. */
  private boolean isOnlyMade(TaskRun run) {
    return run.submission() instanceof Invoke
        && run.runs().where() == Where.NEW_THREAD
        && run.runs().times() == Times.AT_MOST_ONCE;
  }

  private boolean waits(Instruction start) {
    return calls.facts(start).flatMap(CallFacts::blocks).isPresent();
  }

  private Lanes lanes(TaskRun run) {
    return lanes(run.submission(), run.runs().where());
  }

  private Lanes lanes(Instruction submission, Where where) {
    if (where == Where.NEW_THREAD) {
      return new Lanes(Lanes.Kind.OWN, Optional.empty());
    }
    Optional<Acquisition> pool = PoolTasks.of(analyses).poolOf(submission);
    if (pool.isPresent()) {
      Quantity threads = Quantities.of(analyses).threads(pool.get());
      boolean one = threads.isKnown() && threads.value() <= 1;
      return new Lanes(one ? Lanes.Kind.ONE : Lanes.Kind.MANY, Optional.of(pool.get().site()));
    }
    return lanesOfOperands(submission, where);
  }

  /** A timer has one thread; tasks that are given no pool go to the common one. */
  private Lanes lanesOfOperands(Instruction submission, Where where) {
    List<Value> operands = submission.operands();
    boolean timer = operands.stream().anyMatch(each -> isOfKind(each, TIMER));
    if (timer && submission instanceof Invoke call) {
      return new Lanes(
          Lanes.Kind.ONE,
          call.receiver().filter(Instruction.class::isInstance).map(Instruction.class::cast));
    }
    boolean given =
        where == Where.RECEIVER_POOL
            || operands.stream().anyMatch(each -> isOfKind(each, EXECUTOR));
    Lanes.Kind ofGiven =
        operands.stream().anyMatch(this::isPool) ? Lanes.Kind.SOME : Lanes.Kind.UNKNOWN;
    return new Lanes(given ? ofGiven : Lanes.Kind.MANY, Optional.empty());
  }

  /** An executor that somebody has to shut down has threads of its own. */
  private boolean isPool(Value value) {
    return isOfKind(value, EXECUTOR) && analyses.program().canBeReleased(value.type(), EXECUTOR);
  }

  private boolean isOfKind(Value value, String kind) {
    return analyses.program().isOfKind(value.type(), kind);
  }

  /** Code that a stream runs for each element, several threads at once. */
  private boolean isParallel(TaskRun run) {
    return isParallel(run.submission(), run.runs().times());
  }

  private boolean isParallel(Instruction submission, Times times) {
    Optional<CallFacts> facts = calls.facts(submission);
    if (times != Times.PER_ELEMENT
        || facts.flatMap(CallFacts::parallel).filter(ORDERED::equals).isPresent()) {
      return false;
    }
    Set<Value> seen = new HashSet<>();
    Value at = submission;
    while (at instanceof Invoke call && call.receiver().isPresent() && seen.add(at)) {
      if (calls.facts(call).flatMap(CallFacts::parallel).filter(BEGINS::equals).isPresent()) {
        return true;
      }
      at = call.receiver().get();
    }
    return false;
  }

  /** The tasks that an instruction starts, by itself or by what it calls. */
  Set<TaskStart> startedBy(Instruction instruction) {
    if (ways == null) {
      ways = new HashMap<>();
      all.forEach(start -> addWays(start));
    }
    return ways.getOrDefault(instruction, Set.of());
  }

  private void addWays(TaskStart start) {
    Deque<Instruction> work = new ArrayDeque<>(List.of(start.at()));
    Set<Instruction> seen = new HashSet<>();
    for (int depth = 0; depth < MAX_CALLERS && !work.isEmpty(); depth++) {
      Deque<Instruction> next = new ArrayDeque<>();
      for (Instruction each : work) {
        if (seen.add(each)) {
          ways.computeIfAbsent(each, k -> new LinkedHashSet<>()).add(start);
          next.addAll(PooledCode.of(analyses).callersOf(each.block().body()));
        }
      }
      work = next;
    }
  }
}
