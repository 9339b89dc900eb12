package io.github.quiesce.analysis.flow;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.FlowSearch.Held;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.MethodRef;
import io.github.quiesce.model.Modifiers.Modifier;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;

/** What happens to an object at a call, at a method reference and at a return. */
final class CallFlow {
  /** Facts kind of the JDK's streams. */
  private static final String STREAM = "stream";

  private final Analyses analyses;
  private final Calls calls;
  private final FlowSearch search;

  CallFlow(Analyses analyses, FlowSearch search) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.search = search;
  }

  /** The held value is the receiver or an argument of a call or {@code new}. */
  void passed(Held held, Instruction call) {
    if (call instanceof Invoke invoke && invoke.receiver().orElse(null) == held.value()) {
      asReceiver(held, invoke);
    }
    List<Value> arguments = Callers.arguments(call);
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) == held.value()) {
        asArgument(held, call, i);
      }
    }
    if (call instanceof NewObject created) {
      created.captures().forEach((name, value) -> asCapture(held, created, name, value));
    }
  }

  private void asReceiver(Held held, Invoke call) {
    Optional<CallFacts> facts =
        held.depth() == 0 ? calls.facts(call, held.type()) : calls.facts(call);
    search.use(new Use(call, call.method(), Place.RECEIVER, facts, held.depth()));
    for (MethodModel target : calls.targets(call)) {
      asSelf(held, target);
      target
          .body()
          .filter(body -> givesBack(body, Place.RECEIVER))
          .ifPresent(body -> search.push(held.as(call)));
    }
    facts.ifPresent(known -> followFacts(held, call, known, Place.RECEIVER));
    if (held.depth() > 0 && facts.filter(known -> makesUnknownOf(call, known)).isPresent()) {
      search.escape(call, Escape.Why.HOLDER);
    }
  }

  /** A stream's elements go on to what is made of it, and only facts say how. */
  private boolean makesUnknownOf(Invoke stream, CallFacts facts) {
    return facts.runs().isEmpty()
        && facts.loads().isEmpty()
        && facts.wraps().isEmpty()
        && !TypeNames.isPrimitive(stream.method().returnType())
        && analyses.program().isOfKind(stream.method().owner(), STREAM);
  }

  /** The held value is {@code this} of a method in view, if its class can have that. */
  private void asSelf(Held held, MethodModel method) {
    if (held.depth() > 0 || mayHave(search.created(), method)) {
      method.body().flatMap(Body::self).ifPresent(self -> search.push(held.as(self)));
    }
  }

  /**
   * What a library makes is of a class out of view, and what {@code new} makes is of that class.
   */
  private boolean mayHave(Instruction created, MethodModel method) {
    return created instanceof NewObject
        ? analyses.program().hierarchy().isSubtype(created.type(), method.owner().name())
        : calls.facts(created).flatMap(CallFacts::acquires).isEmpty();
  }

  private void asArgument(Held held, Instruction call, int index) {
    Optional<CallFacts> facts = calls.facts(call);
    Place place = Place.argument(index);
    MethodRef method =
        call instanceof Invoke invoke ? invoke.method() : ((NewObject) call).constructor();
    search.use(new Use(call, method, place, facts, held.depth()));
    List<MethodModel> targets = calls.targets(call);
    for (MethodModel target : targets) {
      target.body().ifPresent(body -> follow(held, call, body, index));
      if (call instanceof NewObject
          && Exposure.handsOut(target, index, search.created())
          && ObjectFlow.of(analyses).of(call).hasEscaped()) {
        search.escape(call, Escape.Why.HOLDER);
      }
    }
    if (facts.isPresent()) {
      followFacts(held, call, facts.get(), place);
      argumentFate(facts.get(), place).ifPresent(why -> search.escape(call, why));
    } else if (!calls.isImplementedInView(call)) {
      search.escape(call, Escape.Why.ARGUMENT);
    }
  }

  private void follow(Held held, Instruction call, Body body, int index) {
    if (GivenBack.by(body, index)) {
      search.push(held.as(call));
    } else {
      enter(held, body, index);
      if (givesBack(body, Place.argument(index))) {
        search.push(held.as(call));
      }
    }
  }

  private void enter(Held held, Body body, int index) {
    if (index < body.parameters().size()) {
      search.push(held.as(body.parameters().get(index)));
    }
  }

  /** Whether the facts say where an argument ends up, so that it does not escape besides. */
  private static boolean accountsFor(CallFacts facts, Place place) {
    return facts.wraps().filter(place::equals).isPresent()
        || facts.stores().filter(stores -> stores.takes(place)).isPresent()
        || facts.runs().stream().anyMatch(runs -> runs.task().equals(place))
        || facts.loads().filter(place::equals).isPresent()
        || facts.releases().stream().anyMatch(releases -> releases.place().equals(place));
  }

  private void followFacts(Held held, Instruction call, CallFacts facts, Place place) {
    if (facts.wraps().filter(place::equals).isPresent()) {
      search.push(held.as(call));
    }
    if (held.depth() > 0 && facts.loads().filter(place::equals).isPresent()) {
      // Iterators and streams hold the element still; get() gives it.
      search.push(held.as(call));
      search.push(held.out(call));
    }
    facts
        .stores()
        .filter(stores -> stores.takes(place))
        .flatMap(stores -> Origins.at(stores.container(), call))
        .ifPresent(container -> search.storedIn(held, container, call));
    if (held.depth() > 0 && place.equals(Place.RECEIVER)) {
      for (CallFacts.Runs runs : facts.runs()) {
        passElements(held, call, runs);
      }
    }
  }

  /** {@code pools.forEach(pool -> pool.shutdown())}: the elements are the task's parameter. */
  private void passElements(Held held, Instruction call, CallFacts.Runs runs) {
    Optional<Value> task = Origins.at(runs.task(), call);
    if (task.isEmpty() || makesWhatIsMissing(call, runs)) {
      return;
    }
    Origins.Result origins = Origins.of(analyses).of(task.get());
    boolean known = origins.complete();
    for (Value origin : origins.values()) {
      known &= origin instanceof CreateLambda;
      if (origin instanceof CreateLambda lambda) {
        lambda
            .body()
            .ifPresent(
                body ->
                    body.parameters()
                        .forEach(
                            parameter -> {
                              search.push(held.out(parameter));
                              search.push(held.as(parameter));
                            }));
        lambda.reference().ifPresent(method -> element(held, lambda, method));
      }
    }
    if (!known && runs.times() == CallFacts.Times.PER_ELEMENT) {
      search.escape(call, Escape.Why.ARGUMENT);
    }
  }

  /**
   * {@code jobs.computeIfAbsent(id, key -> new Job(key))}: a function that may be run, and whose
   * result goes in with no more or fewer elements otherwise, is given no element but its key.
   */
  private boolean makesWhatIsMissing(Instruction call, CallFacts.Runs runs) {
    return runs.times() == CallFacts.Times.AT_MOST_ONCE
        && calls
            .facts(call)
            .filter(facts -> facts.resizes().isEmpty())
            .flatMap(CallFacts::stores)
            .filter(stores -> stores.takes(runs.task()))
            .isPresent();
  }

  private void element(Held held, CreateLambda lambda, MethodRef method) {
    Held inner = held.out(lambda);
    Place place =
        method.isStatic() || !lambda.operands().isEmpty() ? Place.argument(0) : Place.RECEIVER;
    search.referenceUse(inner, lambda, method, place);
    enterReference(inner, lambda, place);
    if (place.kind() == Place.Kind.ARGUMENT) {
      calls
          .facts(method)
          .ifPresentOrElse(
              facts -> passedToReference(inner, lambda, facts, place),
              () -> {
                if (calls.targets(lambda).isEmpty()) {
                  search.escape(lambda, Escape.Why.ARGUMENT);
                }
              });
    }
  }

  /** {@code pools.forEach(all::add)}: what the facts say of an argument. */
  private void passedToReference(Held held, CreateLambda lambda, CallFacts facts, Place place) {
    facts
        .stores()
        .filter(stores -> stores.takes(place) && stores.container().equals(Place.RECEIVER))
        .flatMap(stores -> lambda.operands().stream().findFirst())
        .ifPresent(container -> search.storedIn(held, container, lambda));
    argumentFate(facts, place).ifPresent(why -> search.escape(lambda, why));
  }

  /** Why facts say that an argument is out of view from then on, if they do. */
  private static Optional<Escape.Why> argumentFate(CallFacts facts, Place place) {
    CallFacts.Argument fate = facts.arguments().get(place.index());
    if (fate == CallFacts.Argument.OWNED) {
      return Optional.of(Escape.Why.HANDED_OVER);
    }
    return fate == CallFacts.Argument.BORROWED || accountsFor(facts, place)
        ? Optional.empty()
        : Optional.of(Escape.Why.ARGUMENT);
  }

  /** The held value is the bound receiver of a method reference. */
  void bound(Held held, CreateLambda lambda, MethodRef method) {
    search.referenceUse(held, lambda, method, Place.RECEIVER);
    enterReference(held, lambda, Place.RECEIVER);
  }

  private void enterReference(Held held, CreateLambda reference, Place place) {
    for (MethodModel target : calls.targets(reference)) {
      target.body().ifPresent(body -> enterReference(held, reference, place, target, body));
    }
  }

  private void enterReference(
      Held held, CreateLambda reference, Place place, MethodModel target, Body body) {
    if (place.equals(Place.RECEIVER)) {
      asSelf(held, target);
    } else {
      enter(held, body, place.index());
    }
    if (givesBack(body, place)) {
      search.escape(reference, Escape.Why.RETURNED); // to whoever runs the reference
    }
  }

  private static boolean givesBack(Body body, Place place) {
    return GivenBack.always(body).filter(place::equals).isPresent();
  }

  private void asCapture(Held held, NewObject created, String name, Value value) {
    if (value == held.value()) {
      FieldRef field = new FieldRef(created.type(), name, value.type(), false);
      for (var load : Fields.of(analyses).loads(field)) {
        search.push(held.as(load));
      }
    }
  }

  private void returnedByLambda(Held held, Return returned, Body body) {
    if (!returnedByTask(held, returned, body, Tasks.of(analyses).of(body))) {
      search.escape(returned, Escape.Why.RETURNED);
    }
  }

  /**
   * A function run by the call it is passed to: its result is the call's, or goes into a container.
   * Says whether that is all of it.
   */
  private boolean returnedByTask(Held held, Return returned, Body body, List<TaskRun> runs) {
    boolean followed = !runs.isEmpty();
    for (TaskRun run : runs) {
      Optional<CallFacts> facts = calls.facts(run.submission());
      Optional<CallFacts.Stores> stores =
          facts.flatMap(CallFacts::stores).filter(each -> each.takes(run.runs().task()));
      boolean given = facts.flatMap(CallFacts::loads).isPresent() || isOnlyCalled(run, body);
      followed &= !run.isConcurrent() && (given || stores.isPresent());
      if (stores.filter(each -> each.container().equals(Place.RESULT)).isEmpty()) {
        search.push(held.as(run.submission()));
      }
      stores
          .flatMap(each -> Origins.at(each.container(), run.submission()))
          .ifPresent(container -> search.storedIn(held, container, returned));
    }
    return followed;
  }

  /** A lambda that never leaves the view gives its result to those who call it, and nobody else. */
  private boolean isOnlyCalled(TaskRun run, Body body) {
    return run.runs().task().equals(Place.RECEIVER)
        && body.creator()
            .filter(made -> !ObjectFlow.of(analyses).of(made).hasEscaped())
            .isPresent();
  }

  /** The held value is returned: callers in view get it, and others where there may be any. */
  void returned(Held held, Return returned) {
    Body body = returned.block().body();
    if (body.isLambda()) {
      returnedByLambda(held, returned, body);
      return;
    }
    if (GivenBack.always(body).isPresent()) {
      return; // each call gets what it passed
    }
    Callers callers = Callers.of(analyses);
    for (Instruction call : callers.of(body.method())) {
      search.push(held.as(call));
    }
    List<TaskRun> byReference =
        Tasks.of(analyses).of(body).stream().filter(run -> !run.isConcurrent()).toList();
    returnedByTask(held, returned, body, byReference);
    boolean seen = callers.areComplete(body.method());
    if (held.shared() && !isAskedBySuperclass(body.method())) {
      search.getter(returned);
    } else if (!seen || !callers.referencesTo(body.method()).isEmpty()) {
      search.escape(returned, Escape.Why.RETURNED);
    }
  }

  /** A superclass out of view gets by such a method what it works on, and may end it for all. */
  private boolean isAskedBySuperclass(MethodModel method) {
    return method.modifiers().has(Modifier.PROTECTED)
        && method
            .owner()
            .header()
            .superName()
            .filter(name -> !name.equals(TypeNames.OBJECT))
            .filter(name -> analyses.program().findClass(name).isEmpty())
            .isPresent();
  }
}
