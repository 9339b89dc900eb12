package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Arrivals in stages that are run only if what they follow succeeds, where that may fail, and
 * nothing else arrives then.
 */
public final class SuccessStages {
  /** Stages that follow one another and are looked through. */
  private static final int MAX_STAGES = 8;

  private final Analyses analyses;
  private final Tasks tasks;

  /**
   * A stage that is left out if another fails.
   *
   * @param arrival what it does
   * @param stage the stage
   * @param before the task that may fail
   */
  public record LeftOut(Instruction arrival, TaskRun stage, TaskRun before) {}

  private SuccessStages(Analyses analyses) {
    this.analyses = analyses;
    this.tasks = Tasks.of(analyses);
  }

  /** The only code that arrives, if it is such a stage, once for each of its arrivals. */
  public static List<LeftOut> of(Analyses analyses, Coordination object) {
    return new SuccessStages(analyses).leftOut(object.with(Coordination.ARRIVALS));
  }

  private List<LeftOut> leftOut(Set<Instruction> arrivals) {
    List<Body> bodies = arrivals.stream().map(each -> each.block().body()).distinct().toList();
    List<TaskRun> runs = bodies.size() == 1 ? tasks.of(bodies.get(0)) : List.of();
    List<LeftOut> found = new ArrayList<>();
    if (runs.size() == 1) {
      TaskRun stage = runs.get(0);
      failingBefore(stage)
          .ifPresent(
              before -> arrivals.forEach(each -> found.add(new LeftOut(each, stage, before))));
    }
    return found;
  }

  /** The nearest task in view, of those whose failure leaves the stage out, that may fail. */
  private Optional<TaskRun> failingBefore(TaskRun stage) {
    Optional<Instruction> next = Optional.of(stage.submission());
    for (int i = 0; i < MAX_STAGES && next.filter(this::isIfSuccessful).isPresent(); i++) {
      next = before(next.get());
      Optional<TaskRun> failing =
          next.stream()
              .flatMap(call -> tasks.submittedBy(call).stream())
              .filter(run -> !MayThrow.of(analyses).by(run.body()).isNothing())
              .findFirst();
      if (failing.isPresent()) {
        return failing;
      }
    }
    return Optional.empty();
  }

  private boolean isIfSuccessful(Instruction call) {
    return Calls.of(analyses).facts(call).stream()
        .flatMap(facts -> facts.runs().stream())
        .anyMatch(CallFacts.Runs::ifSuccessful);
  }

  /** What gave the future that a stage is added to. */
  private Optional<Instruction> before(Instruction stage) {
    return Optional.of(stage)
        .filter(Invoke.class::isInstance)
        .flatMap(call -> ((Invoke) call).receiver())
        .flatMap(future -> Origins.of(analyses).of(future).only())
        .filter(Instruction.class::isInstance)
        .map(Instruction.class::cast);
  }
}
