package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.lifecycle.ThreadContexts.ContextUse;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Program;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a value that is kept for one thread comes to a task on another after all. */
final class CarriedContexts {
  private static final String EXECUTOR = "executor";
  private static final String INHERITED = "inherited-local";
  private static final String CARRIED = "carried-local";

  private final Analyses analyses;
  private final Program program;
  private final Calls calls;
  private final Origins origins;
  private final Acquisitions acquisitions;

  CarriedContexts(Analyses analyses) {
    this.analyses = analyses;
    this.program = analyses.program();
    this.calls = Calls.of(analyses);
    this.origins = Origins.of(analyses);
    this.acquisitions = Acquisitions.of(analyses);
  }

  /** Whether the task may have the value: by its executor, by what wraps it, or by inheritance. */
  boolean isCarried(TaskRun run, ContextUse set) {
    if (isLocal(set, CARRIED)
        || (run.runs().where() == Where.NEW_THREAD && isLocal(set, INHERITED))
        || isCarrying(run.task())) {
      return true;
    }
    return run.runs().where() != Where.NEW_THREAD
        && executors(run).stream().anyMatch(each -> !isPlain(each));
  }

  /** Whether the task surely runs on another thread than the one that starts it. */
  boolean isElsewhere(TaskRun run) {
    return run.runs().where() == Where.NEW_THREAD
        || executors(run).stream()
            .flatMap(each -> origins.of(each).values().stream())
            .allMatch(origin -> acquisitions.at(origin).isPresent());
  }

  private boolean isLocal(ContextUse set, String kind) {
    return set.at() instanceof Invoke call
        && call.receiver()
            .filter(
                local ->
                    program.isOfKind(local.type(), kind)
                        || origins.of(local).values().stream()
                            .anyMatch(origin -> program.isOfKind(origin.type(), kind)))
            .isPresent();
  }

  private List<Value> executors(TaskRun run) {
    return run.submission().operands().stream()
        .filter(each -> program.isOfKind(each.type(), EXECUTOR))
        .toList();
  }

  /**
   * Whether the executor is made in view as pools are, or handed in as one that facts describe; and
   * nothing known to carry values stands before it. What else makes an executor may do so.
   */
  private boolean isPlain(Value executor) {
    return !passesCarrier(executor, new HashSet<>())
        && origins.of(executor).values().stream()
            .allMatch(
                origin ->
                    acquisitions.at(origin).isPresent() ? !isCarrying(origin) : isHandedIn(origin));
  }

  private boolean isHandedIn(Value origin) {
    return (origin instanceof Parameter || origin instanceof LoadField)
        && program.findClass(origin.type()).isEmpty()
        && program.facts().type(origin.type()).isPresent();
  }

  private boolean passesCarrier(Value value, Set<Value> seen) {
    if (!seen.add(value)) {
      return false;
    }
    if (value instanceof LoadField load) {
      return Fields.of(analyses).stores(load.field()).stream()
          .anyMatch(store -> passesCarrier(store.value(), seen));
    }
    Optional<CallFacts> facts = calls.facts(value);
    return facts.map(CallFacts::carries).orElse(false)
        || facts
            .flatMap(CallFacts::wraps)
            .flatMap(place -> Origins.at(place, (Instruction) value))
            .filter(inner -> passesCarrier(inner, seen))
            .isPresent();
  }

  /** Whether what is made there is used by way of something that carries values. */
  private boolean isCarrying(Value made) {
    return made instanceof Instruction at
        && ObjectFlow.of(analyses).of(at).uses().stream()
            .filter(use -> use.depth() == 0)
            .anyMatch(use -> use.facts().map(CallFacts::carries).orElse(false));
  }
}
