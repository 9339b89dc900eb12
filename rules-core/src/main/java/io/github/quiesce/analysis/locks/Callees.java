package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The code a call runs on the calling thread, as far as there is an execution in which it does: the
 * method that an object of exactly the receiver's class has, and tasks that are run at once. That a
 * subclass may have another method is left out, in view or not, so that a wider view changes
 * nothing.
 */
final class Callees {
  private final Analyses analyses;
  private final Calls calls;

  private Callees(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
  }

  static Callees of(Analyses analyses) {
    return analyses.get(Callees.class, Callees::new);
  }

  /**
   * What the call runs.
   *
   * @param calls the calls that led to its body, outermost first: a task that is passed along them
   *     is the one that was passed, and not another that somebody else passes
   */
  List<Body> all(Instruction call, List<Instruction> calls) {
    Set<Body> found = new LinkedHashSet<>();
    method(call).ifPresent(found::add);
    for (TaskRun run : Tasks.of(analyses).submittedBy(call)) {
      if (!run.isConcurrent() && isPassed(run, calls)) {
        found.add(run.body());
      }
    }
    return List.copyOf(found);
  }

  private boolean isPassed(TaskRun run, List<Instruction> calls) {
    Value task = Origins.at(run.runs().task(), run.submission()).orElse(run.task());
    return Passed.value(analyses, task, run.submission().block().body(), calls)
        .map(value -> Origins.of(analyses).of(value).values().contains(run.task()))
        .orElse(true);
  }

  /** The method a call runs. */
  Optional<Body> method(Instruction call) {
    boolean calling = call instanceof Invoke || call instanceof NewObject;
    if (!calling || calls.facts(call).isPresent()) {
      return Optional.empty();
    }
    if (call instanceof Invoke invoke && invoke.kind() == Invoke.Kind.VIRTUAL) {
      return classOf(invoke.receiver().orElseThrow())
          .flatMap(type -> calls.inherited(type, invoke.method()))
          .flatMap(MethodModel::body);
    }
    List<MethodModel> targets = calls.targets(call);
    return targets.size() == 1 ? targets.get(0).body() : Optional.empty();
  }

  /** The class of the only object it can be, else the declared one. */
  private Optional<String> classOf(Value receiver) {
    return Optional.of(Origins.of(analyses).classOf(receiver))
        .filter(type -> !TypeNames.isUnknown(type) && !type.equals(TypeNames.NULL));
  }
}
