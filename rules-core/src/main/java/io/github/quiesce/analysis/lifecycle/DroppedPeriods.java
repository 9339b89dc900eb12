package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.lifecycle.Repetition.Times;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Periodic tasks of an object that are put on a scheduler of somebody else, with nothing that could
 * end them: the handle is dropped, or kept and never cancelled.
 */
public final class DroppedPeriods {
  private final Analyses analyses;
  private final Acquisitions acquisitions;

  private DroppedPeriods(Analyses analyses) {
    this.analyses = analyses;
    this.acquisitions = Acquisitions.of(analyses);
  }

  public static DroppedPeriods of(Analyses analyses) {
    return analyses.get(DroppedPeriods.class, DroppedPeriods::new);
  }

  /** The registrations of such tasks, in program order. */
  public List<Invoke> all() {
    List<Invoke> found = new ArrayList<>();
    for (TaskRun run : Tasks.of(analyses).all()) {
      if (run.submission() instanceof Invoke call
          && run.runs().times() == CallFacts.Times.PERIODIC
          && !found.contains(call)
          && isDropped(call)
          && holdsAnObject(run.task())
          && Repetition.of(analyses).of(call) != Times.PER_PROCESS
          && call.receiver().filter(this::isSomebodyElses).isPresent()) {
        found.add(call);
      }
    }
    return found;
  }

  /** Whether nothing in view can cancel what the call gives. */
  boolean isDropped(Invoke call) {
    Flow flow = ObjectFlow.of(analyses).of(call);
    return !flow.hasEscaped() && flow.uses().stream().noneMatch(DroppedPeriods::mayEnd);
  }

  private static boolean mayEnd(Use use) {
    return use.depth() > 0
        || use.facts().isEmpty()
        || use.facts().flatMap(CallFacts::cancels).isPresent();
  }

  /** A task that holds nothing of an object goes on without harm. */
  private static boolean holdsAnObject(Value task) {
    if (task instanceof CreateLambda lambda) {
      boolean usesThis =
          lambda
              .body()
              .flatMap(body -> body.self().filter(self -> !body.usersOf(self).isEmpty()))
              .isPresent();
      return usesThis || !lambda.operands().isEmpty();
    }
    return task instanceof NewObject created
        && (!created.arguments().isEmpty() || !created.captures().isEmpty());
  }

  /**
   * Whether the scheduler may be one that was not made here, so that it outlives the object, and
   * that nothing in view shuts down for it. A shutdown under a condition is for the ones made here.
   */
  private boolean isSomebodyElses(Value scheduler) {
    Set<Value> origins = Origins.of(analyses).of(scheduler).values();
    boolean given = origins.stream().anyMatch(this::isGiven);
    boolean mixed = given && origins.stream().anyMatch(each -> acquisitions.at(each).isPresent());
    Guards guards = Guards.of(analyses);
    return given && shutdowns(scheduler, origins).allMatch(each -> mixed && guards.isGuarded(each));
  }

  private boolean isGiven(Value origin) {
    return acquisitions.at(origin).isEmpty()
        && (origin instanceof Parameter || origin instanceof LoadField || origin instanceof Invoke);
  }

  /** Releases of what the fields hold that the scheduler comes from. */
  private Stream<Instruction> shutdowns(Value scheduler, Set<Value> origins) {
    return Stream.concat(Stream.of(scheduler), origins.stream())
        .filter(LoadField.class::isInstance)
        .map(load -> ((LoadField) load).field())
        .flatMap(this::loadsOf)
        .flatMap(DroppedPeriods::users)
        .filter(this::releases)
        .map(Instruction.class::cast);
  }

  private Stream<Value> loadsOf(FieldRef field) {
    return Fields.of(analyses).loads(field).stream().map(Value.class::cast);
  }

  private static Stream<Value> users(Value load) {
    return load instanceof LoadField at ? at.block().body().usersOf(at).stream() : Stream.empty();
  }

  private boolean releases(Value use) {
    return use instanceof Invoke call
        && Calls.of(analyses).facts(call).filter(facts -> !facts.releases().isEmpty()).isPresent();
  }
}
