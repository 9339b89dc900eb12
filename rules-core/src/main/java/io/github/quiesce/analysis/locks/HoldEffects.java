package io.github.quiesce.analysis.locks;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.calls.Creations;
import io.github.quiesce.analysis.calls.Fields;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.locks.HoldCalls.HoldCall;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.ClassModel;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.FieldModel;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What an instruction does to one lock or semaphore. Helpers are followed within a file, so that a
 * wider view changes nothing.
 */
final class HoldEffects {
  /** Helpers of helpers. */
  private static final int MAX_DEPTH = 3;

  /** What is done. */
  enum Effect {
    NOTHING,
    TAKES,
    /** Its result says whether it takes. */
    TRIES,
    GIVES_BACK,
    /** Its result says whether the lock is held. */
    ASKS,
    /** Anything: it is given away, or counted in a way that is not understood. */
    UNKNOWN
  }

  private final Analyses analyses;
  private final HoldCalls holds;
  private final HoldNames names;
  private final Calls calls;
  private final Map<List<Object>, Effect> summaries = new HashMap<>();

  private HoldEffects(Analyses analyses) {
    this.analyses = analyses;
    this.holds = HoldCalls.of(analyses);
    this.names = HoldNames.of(analyses);
    this.calls = Calls.of(analyses);
  }

  static HoldEffects of(Analyses analyses) {
    return analyses.get(HoldEffects.class, HoldEffects::new);
  }

  /**
   * What the instruction does, as far as the calling thread goes.
   *
   * @param depth calls that were followed to come here
   */
  Effect on(Hold hold, Instruction at, int depth) {
    Optional<HoldCall> counted = holds.at(at);
    if (counted.isPresent()) {
      return described(hold, counted.get());
    }
    if (at instanceof CreateLambda lambda) {
      return isGivenTo(hold, lambda) ? Effect.UNKNOWN : Effect.NOTHING;
    }
    if ((at instanceof NewObject made && givesAwayTo(hold, made)) || runsGiver(hold, at)) {
      return Effect.UNKNOWN;
    }
    return at instanceof Invoke || at instanceof NewObject
        ? byCall(hold, at, depth)
        : Effect.NOTHING;
  }

  private Effect described(Hold hold, HoldCall call) {
    if (!call.kind().equals(hold.kind())
        || names.areDistinct(call.name(), call.held(), hold.name(), hold.value())) {
      return Effect.NOTHING;
    }
    boolean same = call.name().equals(hold.name());
    return switch (call.effect()) {
      case ACQUIRE ->
          !same
              ? Effect.NOTHING
              : !call.amount().equals(hold.amount())
                  ? Effect.UNKNOWN
                  : call.tries() ? Effect.TRIES : Effect.TAKES;
      case RELEASE ->
          same && call.amount().equals(hold.amount()) ? Effect.GIVES_BACK : Effect.UNKNOWN;
      case READ -> same ? Effect.ASKS : Effect.NOTHING;
      default -> Effect.UNKNOWN;
    };
  }

  private boolean isGivenTo(Hold hold, CreateLambda lambda) {
    boolean reference =
        lambda.reference().isPresent()
            && (lambda.operands().stream().anyMatch(each -> isIt(hold, each))
                || calls.targets(lambda).stream()
                    .flatMap(target -> target.body().stream())
                    .anyMatch(this::givesSomethingBack));
    return reference || lambda.body().filter(body -> mayGiveBack(hold, body)).isPresent();
  }

  /** Whether code that is run later, or by somebody else, gives it back. */
  private boolean mayGiveBack(Hold hold, Body body) {
    if (holds.in(body).stream().anyMatch(call -> call.givesBack() && mayBeIt(hold, call))) {
      return true;
    }
    for (Instruction each : body.instructions()) {
      if (each instanceof CreateLambda inner && inner.body().isPresent()) {
        if (mayGiveBack(hold, inner.body().get())) {
          return true;
        }
      } else if (each instanceof Invoke
          && helper(each).filter(this::givesSomethingBack).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean givesSomethingBack(Body body) {
    return holds.in(body).stream().anyMatch(HoldCall::givesBack);
  }

  private boolean mayBeIt(Hold hold, HoldCall call) {
    return call.kind().equals(hold.kind())
        && !names.areDistinct(call.name(), call.held(), hold.name(), hold.value());
  }

  /**
   * Whether an instruction makes a lambda or object of this file, itself or in a helper, that gives
   * back a lock of the same name.
   */
  boolean isGivenBackBy(Hold hold, Instruction at) {
    Set<Body> run = new LinkedHashSet<>();
    collect(at, at.block().body(), run, 0);
    return run.stream()
        .flatMap(body -> holds.in(body).stream())
        .anyMatch(call -> givesBack(call, hold));
  }

  /** Whether a call gives back something of this kind that is named alike. */
  boolean givesBack(HoldCall call, Hold hold) {
    return call.givesBack()
        && call.kind().equals(hold.kind())
        && names.areAlike(call.name(), hold.name());
  }

  /** An object whose class is written here, or beside, and that gives something back. */
  private boolean givesAwayTo(Hold hold, NewObject made) {
    return isGiver(hold, made.type(), made.block().body());
  }

  /** Whether others are to run such an object, which was made before. */
  private boolean runsGiver(Hold hold, Instruction at) {
    return calls.facts(at).stream()
        .flatMap(facts -> facts.runs().stream())
        .filter(runs -> runs.where() != CallFacts.Where.CALLER)
        .flatMap(runs -> Origins.at(runs.task(), at).stream())
        .anyMatch(task -> isGiver(hold, task.type(), at.block().body()));
  }

  private boolean isGiver(Hold hold, String type, Body beside) {
    return holds.beside(beside).stream()
        .filter(body -> body.method().owner().name().equals(type))
        .anyMatch(
            body ->
                holds.in(body).stream()
                    .anyMatch(each -> each.givesBack() && each.kind().equals(hold.kind())));
  }

  private Effect byCall(Hold hold, Instruction call, int depth) {
    Optional<Body> helper = helper(call);
    if (helper.isPresent() && depth < MAX_DEPTH && reachesAny(hold, helper.get(), depth)) {
      return names
          .inside(hold.name(), helper.get(), call)
          .map(name -> summary(hold.named(name), helper.get(), depth + 1))
          .orElse(Effect.UNKNOWN);
    }
    if (calls.facts(call).filter(CallFacts::nothrow).isEmpty() && isGivenAway(hold, call)) {
      return Effect.UNKNOWN;
    }
    return Effect.NOTHING;
  }

  /** A method of the same file that the call runs. */
  private Optional<Body> helper(Instruction call) {
    return Callees.of(analyses).method(call).filter(call.block().body()::isBeside);
  }

  private boolean reachesAny(Hold hold, Body body, int depth) {
    if (holds.in(body).stream().anyMatch(call -> call.kind().equals(hold.kind()))) {
      return true;
    }
    return depth < MAX_DEPTH
        && body.instructions().stream().anyMatch(each -> leadsToAny(hold, each, depth + 1));
  }

  private boolean leadsToAny(Hold hold, Instruction each, int depth) {
    if (each instanceof CreateLambda lambda) {
      return lambda.body().filter(inner -> reachesAny(hold, inner, depth)).isPresent();
    }
    return (each instanceof NewObject made && givesAwayTo(hold, made))
        || helper(each).filter(next -> reachesAny(hold, next, depth)).isPresent();
  }

  private Effect summary(Hold hold, Body body, int depth) {
    List<Object> key = List.of(body, hold.kind(), hold.name(), hold.amount());
    Effect known = summaries.get(key);
    if (known == null) {
      summaries.put(key, Effect.UNKNOWN); // a method that calls itself
      known = HoldWalk.through(analyses, body, hold, depth).summary();
      summaries.put(key, known);
    }
    return known;
  }

  /** Whether code of another file may get at the lock by what it is passed. */
  private boolean isGivenAway(Hold hold, Instruction call) {
    List<Path> holders = names.holders(hold.name());
    List<Value> passed = Callers.arguments(call);
    for (Value each : passed) {
      int index = holders.indexOf(names.path(each));
      if (index >= 0 && isOpenFrom(hold.name(), index)) {
        return true;
      }
    }
    boolean self = call instanceof Invoke invoke && invoke.isOnSelf() && helper(call).isEmpty();
    return self && isOpenFrom(hold.name(), 0);
  }

  /** Whether the steps from here to the lock can be taken in another file. */
  private boolean isOpenFrom(Path name, int steps) {
    return name.steps().stream().skip(steps).noneMatch(this::isPrivate);
  }

  private boolean isPrivate(String step) {
    int dot = step.lastIndexOf('.');
    return dot > 0
        && analyses
            .program()
            .findClass(step.substring(0, dot))
            .flatMap(owner -> owner.field(step.substring(dot + 1)))
            .filter(field -> field.modifiers().isPrivate())
            .isPresent();
  }

  private boolean isIt(Hold hold, Value value) {
    return names.path(value).equals(hold.name());
  }

  /**
   * Whether code beside this body gives back what it has not taken, in a method that others may
   * call: the lock may be kept for them.
   */
  boolean isGivenBackForOthers(Hold hold, Body taker) {
    return isForOthers(hold, taker, HoldCall::givesBack, HoldCall::takes);
  }

  /**
   * Whether code beside this body takes what it does not give back: a semaphore is a signal then,
   * and not all who give it have taken it.
   */
  boolean isTakenForOthers(Hold hold, Body giver) {
    return isForOthers(hold, giver, HoldCall::takes, HoldCall::givesBack);
  }

  /**
   * Whether neither this body, nor those that it is a helper of, ever give back what it takes.
   * Permits, which anybody may give back, must be given back nowhere.
   */
  boolean isNeverGivenBack(Hold hold, Body taker) {
    if (hold.kind().equals(HoldCalls.SEMAPHORE)) {
      return holds.beside(taker).stream().noneMatch(body -> hasAny(hold, body, HoldCall::givesBack))
          && !isReferredTo(hold, taker)
          && isConfined(hold.value());
    }
    return lacks(hold, taker, HoldCall::givesBack, new HashSet<>())
        && callersOf(taker, new LinkedHashSet<>()).stream()
            .noneMatch(caller -> hasAny(hold, caller, HoldCall::givesBack))
        && isConfined(hold.value());
  }

  /** Whether the body hands out a reference to a method that gives something back. */
  private boolean isReferredTo(Hold hold, Body body) {
    return body.instructions().stream()
        .filter(CreateLambda.class::isInstance)
        .flatMap(each -> ((CreateLambda) each).reference().stream())
        .flatMap(method -> calls.facts(method).stream())
        .flatMap(facts -> facts.counts().stream())
        .anyMatch(
            count ->
                count.effect() == CallFacts.Effect.RELEASE && count.kind().equals(hold.kind()));
  }

  /** All code in view that calls a method, itself or by way of others; there may be more. */
  private Set<Body> callersOf(Body body, Set<Body> all) {
    if (!body.isLambda()) {
      for (Instruction call : Callers.of(analyses).of(body.method())) {
        if (all.add(call.block().body())) {
          callersOf(call.block().body(), all);
        }
      }
    }
    return all;
  }

  /** Whether it is made in view, and nobody out of view, or by another name, has it. */
  private boolean isConfined(Value lock) {
    Value whole = lock;
    while (whole instanceof Invoke part
        && part.receiver().isPresent()
        && calls.facts(part).flatMap(CallFacts::part).isPresent()) {
      whole = part.receiver().get();
    }
    return Origins.of(analyses)
        .of(whole)
        .onlyInView()
        .filter(NewObject.class::isInstance)
        .map(made -> ObjectFlow.of(analyses).of((Instruction) made))
        .filter(flow -> !flow.hasEscaped())
        .isPresent();
  }

  private boolean isForOthers(
      Hold hold, Body beside, Predicate<HoldCall> half, Predicate<HoldCall> other) {
    return holds.beside(beside).stream()
        .filter(body -> hasAny(hold, body, half))
        .anyMatch(body -> lacks(hold, body, other, new HashSet<>()));
  }

  private boolean lacks(Hold hold, Body body, Predicate<HoldCall> other, Set<Body> asked) {
    if (!asked.add(body) || runBy(body).stream().anyMatch(each -> hasAny(hold, each, other))) {
      return false;
    }
    List<Body> around = around(body);
    return around.isEmpty() || around.stream().anyMatch(each -> lacks(hold, each, other, asked));
  }

  private boolean hasAny(Hold hold, Body body, Predicate<HoldCall> wanted) {
    return holds.in(body).stream().anyMatch(call -> wanted.test(call) && mayBeIt(hold, call));
  }

  /** The only code that runs a body, or arranges for it; empty if others may. */
  private List<Body> around(Body body) {
    if (body.isLambda()) {
      return List.of(body.creator().orElseThrow().block().body());
    }
    ClassModel owner = body.method().owner();
    List<Body> makers =
        Creations.of(analyses).of(owner.name()).stream().map(made -> made.block().body()).toList();
    if (owner.header().local() || isLent(owner, makers)) {
      return makers;
    }
    Callers callers = Callers.of(analyses);
    return callers.areCompleteInUnit(body.method()) && callers.referencesTo(body.method()).isEmpty()
        ? callers.of(body.method()).stream().map(call -> call.block().body()).distinct().toList()
        : List.of();
  }

  /** Whether methods of this file, and nobody else, make such objects to give them away. */
  private static boolean isLent(ClassModel type, List<Body> makers) {
    return (type.modifiers().isPrivate() || hasPrivateConstructors(type))
        && makers.stream()
            .map(Body::method)
            .noneMatch(
                maker ->
                    maker.owner().equals(type)
                        || maker.isConstructor()
                        || maker.isStaticInitializer());
  }

  private static boolean hasPrivateConstructors(ClassModel type) {
    List<MethodModel> constructors =
        type.methods().stream().filter(MethodModel::isConstructor).toList();
    return !constructors.isEmpty()
        && constructors.stream().allMatch(each -> each.modifiers().isPrivate());
  }

  private Set<Body> runBy(Body taker) {
    Set<Body> all = new LinkedHashSet<>();
    collect(taker, all, 0);
    return all;
  }

  private void collect(Body body, Set<Body> all, int depth) {
    if (depth > MAX_DEPTH || !all.add(body)) {
      return;
    }
    body.instructions().forEach(each -> collect(each, body, all, depth));
  }

  private void collect(Instruction each, Body body, Set<Body> all, int depth) {
    if (each instanceof CreateLambda lambda) {
      lambda.body().ifPresent(inner -> collect(inner, all, depth + 1));
      for (MethodModel target : calls.targets(lambda)) {
        target.body().ifPresent(inner -> collect(inner, all, depth + 1));
      }
    } else if (each instanceof NewObject made) {
      holds.beside(body).stream()
          .filter(inner -> inner.method().owner().name().equals(made.type()))
          .forEach(all::add);
    } else {
      helper(each).ifPresent(inner -> collect(inner, all, depth + 1));
    }
  }

  /** Fields that the name goes through; assigning one makes it another name. */
  boolean isStep(Hold hold, FieldRef field) {
    String step =
        Fields.of(analyses).declaration(field).map(FieldModel::toString).orElseGet(field::toString);
    return hold.name().steps().contains(step) || step.equals(hold.name().root());
  }

  static boolean isBoolean(Instruction call) {
    return call.type().equals(TypeNames.BOOLEAN);
  }
}
