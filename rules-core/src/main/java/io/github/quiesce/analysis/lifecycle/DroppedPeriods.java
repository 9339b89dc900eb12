package io.github.quiesce.analysis.lifecycle;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.DescribedCalls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.Flow;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.lifecycle.Repetition.Times;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.resources.Acquisitions;
import io.github.quiesce.analysis.resources.Releases;
import io.github.quiesce.analysis.tasks.TaskCaptures;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    for (Instruction instruction : DescribedCalls.of(analyses).all()) {
      if (instruction instanceof Invoke call
          && periodicTasks(call).anyMatch(task -> goesOn(task, call))
          && isDropped(call)
          && Repetition.of(analyses).of(call) != Times.PER_PROCESS
          && call.receiver().filter(each -> isSomebodyElses(each, call)).isPresent()) {
        found.add(call);
      }
    }
    return found;
  }

  private Stream<Value> periodicTasks(Invoke call) {
    return Calls.of(analyses).facts(call).stream()
        .flatMap(facts -> facts.runs().stream())
        .filter(runs -> runs.times() == CallFacts.Times.PERIODIC)
        .flatMap(runs -> Origins.at(runs.task(), call).stream())
        .flatMap(task -> Origins.of(analyses).of(task).values().stream());
  }

  private boolean goesOn(Value task, Invoke registration) {
    // A task that holds nothing of an object goes on without harm.
    return TaskCaptures.of(analyses).holdsAnObject(task) && !mayBeCancelled(task, registration);
  }

  /** Whether nothing in view can cancel what the call gives. */
  boolean isDropped(Invoke call) {
    Flow flow = ObjectFlow.of(analyses).of(call);
    return !flow.hasEscaped() && flow.uses().stream().noneMatch(DroppedPeriods::mayEnd);
  }

  /** Of a collection with the handle in it, what is not known; what comes out of it is a use. */
  private static boolean mayEnd(Use use) {
    return use.facts().isEmpty() || use.facts().flatMap(CallFacts::cancels).isPresent();
  }

  /** Whether a task that has a {@code cancel()} of its own is cancelled, or got out of view. */
  private boolean mayBeCancelled(Value task, Invoke registration) {
    if (!(task instanceof NewObject made) || !hasCancel(made.type())) {
      return false;
    }
    Flow flow = ObjectFlow.of(analyses).of(made);
    return flow.escapes().stream().anyMatch(escape -> escape.at() != registration)
        || flow.uses().stream()
            .anyMatch(
                use -> use.depth() > 0 || use.facts().flatMap(CallFacts::cancels).isPresent());
  }

  private boolean hasCancel(String className) {
    return analyses
        .program()
        .describedMethods(className)
        .anyMatch(facts -> facts.cancels().isPresent());
  }

  /**
   * Whether the scheduler may be one that was not made here, so that it outlives the object, and
   * that nothing in view shuts down for it. A shutdown under a condition is for the ones made here.
   */
  private boolean isSomebodyElses(Value scheduler, Invoke registration) {
    Set<Value> origins = Origins.of(analyses).of(scheduler).values();
    boolean given = origins.stream().anyMatch(each -> isGiven(each, registration));
    boolean mixed = given && origins.stream().anyMatch(each -> acquisitions.at(each).isPresent());
    Guards guards = Guards.of(analyses);
    return given
        && !isPassedByMaker(scheduler, registration.block().body())
        && shutdowns(scheduler, origins, registration)
            .allMatch(each -> mixed && guards.isGuarded(each));
  }

  /** A helper of the one who makes the scheduler, and who ends it for all that is on it. */
  private boolean isPassedByMaker(Value scheduler, Body helper) {
    return scheduler instanceof Parameter parameter
        && !helper.isLambda()
        && !helper.method().isConstructor()
        && Callers.of(analyses).of(helper.method()).stream()
            .map(Callers::arguments)
            .filter(arguments -> parameter.index() < arguments.size())
            .anyMatch(arguments -> isMadeInView(arguments.get(parameter.index())));
  }

  /** Whether it is made in view, maybe by a factory method that may be overridden. */
  private boolean isMadeInView(Value scheduler) {
    return Origins.of(analyses).of(scheduler).values().stream()
        .anyMatch(
            origin ->
                acquisitions.at(origin).isPresent()
                    || (origin instanceof Invoke factory && makes(factory)));
  }

  private boolean makes(Invoke factory) {
    return Calls.of(analyses).targets(factory).stream()
        .flatMap(target -> target.body().stream())
        .flatMap(body -> body.instructions().stream())
        .filter(Return.class::isInstance)
        .flatMap(each -> ((Return) each).value().stream())
        .flatMap(value -> Origins.of(analyses).of(value).values().stream())
        .anyMatch(origin -> acquisitions.at(origin).isPresent());
  }

  private boolean isGiven(Value origin, Invoke registration) {
    Optional<Acquisition> made = acquisitions.at(origin);
    return made.isEmpty()
        ? origin instanceof Parameter
            || (origin instanceof LoadField load && !isOfLibraryClass(load))
            || origin instanceof Invoke
        : !registration.block().body().method().isStatic() && isShared(made.get());
  }

  /** What a superclass out of view keeps for the object may end with it: a framework made both. */
  private boolean isOfLibraryClass(LoadField load) {
    return !load.field().isStatic() && Fields.of(analyses).declaration(load.field()).isEmpty();
  }

  /** One that only static fields hold is made for all objects, and outlives each of them. */
  private boolean isShared(Acquisition made) {
    Flow flow = ObjectFlow.of(analyses).of(made.site());
    return !flow.fields().isEmpty()
        && flow.fields().stream().allMatch(FieldRef::isStatic)
        && Releases.first(flow, made.kind()).isEmpty();
  }

  /** Releases of what the fields hold that the scheduler comes from, or is put in. */
  private Stream<Instruction> shutdowns(Value scheduler, Set<Value> origins, Invoke registration) {
    return Stream.concat(Stream.of(scheduler), origins.stream())
        .flatMap(value -> fieldsOf(value, registration))
        .flatMap(this::loadsOf)
        .flatMap(DroppedPeriods::users)
        .filter(this::releases)
        .map(Instruction.class::cast);
  }

  private Stream<FieldRef> fieldsOf(Value value, Invoke registration) {
    if (value instanceof LoadField load) {
      return Stream.of(load.field());
    }
    return registration.block().body().usersOf(value).stream()
        .filter(user -> user instanceof StoreField store && store.value() == value)
        .map(store -> ((StoreField) store).field());
  }

  private Stream<Value> loadsOf(FieldRef field) {
    return Fields.of(analyses).loads(field).stream().map(Value.class::cast);
  }

  /** What uses it, also as one of several in an array. */
  private static Stream<Value> users(Value load) {
    return load instanceof LoadField at
        ? at.block().body().usersOf(at).stream()
            .flatMap(
                user ->
                    user instanceof StoreElement store && store.value() == at
                        ? store.block().body().usersOf(store.array()).stream()
                        : Stream.of(user))
        : Stream.empty();
  }

  private boolean releases(Value use) {
    return use instanceof Invoke call
        && (Calls.of(analyses).facts(call).filter(facts -> !facts.releases().isEmpty()).isPresent()
            || endsWhatItGets(call));
  }

  /** A helper, in view or not, that is passed all that is to be ended, and says so by its name. */
  private static boolean endsWhatItGets(Invoke call) {
    return NamedEnds.isOne(call.method().name());
  }
}
