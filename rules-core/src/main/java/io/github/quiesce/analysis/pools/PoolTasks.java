package io.github.quiesce.analysis.pools;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.Admission;
import io.github.quiesce.analysis.resources.Quantities;
import io.github.quiesce.analysis.resources.Quantity;
import io.github.quiesce.analysis.tasks.Batches;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which pool made in view a task goes to: through fields, parameters and helpers. */
public final class PoolTasks {
  private static final String EXECUTOR = "executor";

  private final Analyses analyses;
  private final Calls calls;
  private final Map<Instruction, List<TaskRun>> byPool = new LinkedHashMap<>();

  private PoolTasks(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    List<TaskRun> runs = new ArrayList<>(Tasks.of(analyses).all());
    runs.addAll(Batches.of(analyses).all());
    for (TaskRun run : runs) {
      if (run.isConcurrent()) {
        poolOf(run.submission())
            .ifPresent(
                pool -> byPool.computeIfAbsent(pool.site(), k -> new ArrayList<>()).add(run));
      }
    }
  }

  public static PoolTasks of(Analyses analyses) {
    return analyses.get(PoolTasks.class, PoolTasks::new);
  }

  /** The tasks in view that a pool is given. */
  public List<TaskRun> of(Acquisition pool) {
    return byPool.getOrDefault(pool.site(), List.of());
  }

  /** The executor a call hands a task to: what it is called on, or what it is given. */
  public Optional<Value> executorOf(Instruction submission) {
    return calls.facts(submission).flatMap(facts -> executor(submission, facts));
  }

  /** The pool a call hands tasks to, if it can be no other. */
  public Optional<Acquisition> poolOf(Instruction submission) {
    return executorOf(submission)
        .flatMap(value -> Origins.of(analyses).of(value).onlyInView())
        .flatMap(Acquisitions.of(analyses)::at)
        .filter(made -> made.kind().equals(EXECUTOR));
  }

  private Optional<Value> executor(Instruction submission, CallFacts facts) {
    if (facts.runs().stream().anyMatch(runs -> runs.where() == Where.RECEIVER_POOL)) {
      return submission instanceof Invoke call ? call.receiver() : Optional.empty();
    }
    if (facts.runs().stream().noneMatch(runs -> runs.where() == Where.OTHER_POOL)) {
      return Optional.empty();
    }
    List<Value> arguments = Callers.arguments(submission);
    for (int i = 0; i < arguments.size(); i++) {
      if (facts.arguments().get(i) == CallFacts.Argument.BORROWED) {
        return Optional.of(arguments.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * How many tasks of a pool run at once, if that is a number, the others queue, and a thread that
   * waits for a task does nothing else meanwhile.
   */
  public Optional<Polynomial> threads(Acquisition pool) {
    Quantity threads = Quantities.of(analyses).threads(pool);
    Quantity queue = Quantities.of(analyses).taskQueue(pool);
    Flow flow = ObjectFlow.of(analyses).of(pool.site());
    boolean refuses = queue.isKnown() && queue.value() == 0;
    boolean fits =
        threads.isBounded()
            && !refuses
            && !pool.facts().virtual()
            && !pool.facts().helps()
            && !Admission.of(analyses).isLimited(flow);
    return fits
        ? CoreThreads.of(analyses, pool, of(pool))
            .or(
                () ->
                    SymbolicValues.of(analyses)
                        .amount(pool.facts().threads(), pool.site(), pool.arguments()))
        : Optional.empty();
  }
}
