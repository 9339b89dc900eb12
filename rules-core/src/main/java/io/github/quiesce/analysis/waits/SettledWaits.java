package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.CallSite;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.SameObject;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Settles;
import io.github.quiesce.facts.CallFacts.Times;
import io.github.quiesce.facts.CallFacts.Where;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.CreateLambda;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.StoreElement;
import io.github.quiesce.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Waits for what has happened already: the future is done, the process was killed, an earlier wait
 * on every path has seen the same end, or the code runs because of it. So are waits for what ends
 * by itself after a time.
 */
public final class SettledWaits {
  /** Waits for something that ends once and stays ended. */
  private static final Set<String> ENDS =
      Set.of("future", "latch", "join", "process", "termination");

  private static final String FUTURE = "future";

  /** What a call limits that ends the thing waited for after a time. */
  private static final String WAIT = "wait";

  private static final int MOST_STEPS = 8;

  private final Analyses analyses;
  private final Calls calls;
  private final SameObject same;

  /** The methods whose callers are being asked: one that calls itself says nothing new. */
  private final Set<Body> following = new HashSet<>();

  private SettledWaits(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.same = new SameObject(calls);
  }

  public static SettledWaits of(Analyses analyses) {
    return analyses.get(SettledWaits.class, SettledWaits::new);
  }

  /** Whether the wait returns at once, or when a time is over that was set before. */
  public boolean isSettled(CallSite wait) {
    Optional<CallFacts.Blocks> blocks = wait.facts().flatMap(CallFacts::blocks);
    if (blocks.isEmpty() || !ENDS.contains(blocks.get().what())) {
      return false;
    }
    boolean future = blocks.get().what().equals(FUTURE);
    return (future && runsOnCompletion(wait.at().block().body()))
        || (wait.at() instanceof CreateLambda reference
            ? isSettledReference(reference)
            : subject(wait.at()).filter(subject -> isSettled(subject, wait.at())).isPresent());
  }

  /** Whether a time was set before after which what the call waits for ends by itself. */
  public boolean isLimited(Invoke wait) {
    return subject(wait)
        .filter(subject -> before(wait, call -> limitedBy(call, subject)))
        .isPresent();
  }

  /** {@code f::get} waits for f; {@code Future::get} for the elements of what is given it. */
  private boolean isSettledReference(CreateLambda reference) {
    return reference.operands().isEmpty()
        ? areElementsSettled(reference)
        : isSettled(reference.operand(0), reference);
  }

  /** Whether what is passed to a function, element by element, is done. */
  private boolean areElementsSettled(CreateLambda function) {
    return before(function, call -> waitedFor(call, seen -> gathers(seen, container -> true)))
        || function.block().body().usersOf(function).stream()
            .anyMatch(
                user ->
                    user instanceof Invoke call
                        && call.receiver().filter(r -> isMadeSettled(r, MOST_STEPS)).isPresent());
  }

  /** What the call waits for: its receiver, or what a helper of a library is given first. */
  private static Optional<Value> subject(Instruction wait) {
    if (!(wait instanceof Invoke call)) {
      return Optional.empty();
    }
    return call.receiver().isPresent() ? call.receiver() : call.arguments().stream().findFirst();
  }

  /**
   * Whether the code is a callback of a completion, or inside one. A completion comes once: what is
   * called again and again, for each request, is none.
   */
  private boolean runsOnCompletion(Body body) {
    for (Body at = body; at != null; at = creator(at)) {
      if (Tasks.of(analyses).of(at).stream()
          .map(TaskRun::runs)
          .filter(runs -> runs.times() != Times.MANY && runs.times() != Times.PERIODIC)
          .anyMatch(runs -> runs.where() == Where.CALLBACK)) {
        return true;
      }
    }
    return false;
  }

  private static Body creator(Body body) {
    return body.creator().map(lambda -> lambda.block().body()).orElse(null);
  }

  private boolean isSettled(Value subject, Instruction wait) {
    return isMadeSettled(subject, MOST_STEPS)
        || (wait instanceof Invoke call && OwnMethods.doNotWait(analyses, call, subject))
        || before(wait, call -> settledBy(call, subject))
        || before(wait, call -> answeredBy(call, subject))
        || before(wait, call -> limitedBy(call, subject))
        || before(wait, call -> waitedFor(call, seen -> isOneOf(subject, seen)))
        || wait.block().body().creator().filter(l -> isSettledBefore(subject, l)).isPresent()
        || isSettledByCallers(subject, wait.block().body());
  }

  /** Whether all who pass it to a method know that it has ended. */
  private boolean isSettledByCallers(Value subject, Body body) {
    Callers callers = Callers.of(analyses);
    if (!(subject instanceof Parameter given)
        || given.kind() != Parameter.Kind.DECLARED
        || body.isLambda()
        || !callers.areComplete(body.method())
        || !callers.referencesTo(body.method()).isEmpty()
        || !following.add(body)) {
      return false;
    }
    List<Instruction> all = callers.of(body.method());
    boolean settled =
        !all.isEmpty()
            && all.stream()
                .allMatch(call -> isSettled(Callers.arguments(call).get(given.index()), call));
    following.remove(body);
    return settled;
  }

  /** Whether what a lambda waits for was done when the lambda was made. */
  private boolean isSettledBefore(Value subject, CreateLambda lambda) {
    if (!(subject instanceof Parameter given)) {
      return false;
    }
    return switch (given.kind()) {
      case DECLARED -> areElementsSettled(lambda);
      case CAPTURED -> isSettled(lambda.operand(given.index()), lambda);
      case SELF -> false;
    };
  }

  private boolean isOneOf(Value subject, Value seen) {
    return isSame(seen, subject)
        || gathers(seen, array -> isElement(subject) || isStoredIn(subject, array));
  }

  /** Whether the value, or the collection it is an element of, came out of a call as done. */
  private boolean isMadeSettled(Value value, int steps) {
    Set<Value> origins = Origins.of(analyses).of(value).values();
    return steps > 0
        && !origins.isEmpty()
        && origins.stream().allMatch(origin -> comesSettled(origin, steps));
  }

  private boolean comesSettled(Value origin, int steps) {
    if (origin instanceof LoadElement load) {
      return isMadeSettled(load.array(), steps - 1);
    }
    if (!(origin instanceof Invoke call)) {
      return false;
    }
    Optional<CallFacts> facts = calls.facts(call);
    return facts.flatMap(CallFacts::settles).filter(s -> s.place().equals(Place.RESULT)).isPresent()
        || SettledAnswers.of(analyses).select(call)
        || facts
            .flatMap(CallFacts::loads)
            .flatMap(place -> Origins.at(place, call))
            .filter(container -> isMadeSettled(container, steps - 1))
            .isPresent();
  }

  /** Whether every path to the wait goes over an edge that one of the calls before it allows. */
  static boolean before(Instruction wait, Function<Instruction, Set<Edge>> over) {
    Body body = wait.block().body();
    Set<Edge> cut = new HashSet<>();
    for (Instruction each : body.instructions()) {
      if (each instanceof Invoke && each != wait) {
        cut.addAll(over.apply(each));
      }
    }
    Predicate<Edge> kept = edge -> !cut.contains(edge);
    return !cut.isEmpty() && !Paths.from(body.entry(), kept).contains(wait.block());
  }

  /** The edges behind a call on which facts say that the subject has ended. */
  private Set<Edge> settledBy(Instruction call, Value subject) {
    Optional<Settles> settles = calls.facts(call).flatMap(CallFacts::settles);
    boolean same =
        settles
            .flatMap(s -> Origins.at(s.place(), call))
            .filter(value -> isSame(value, subject))
            .isPresent();
    return same
        ? settles.get().when().map(w -> Answers.where(call, w)).orElse(Answers.any(call))
        : Set.of();
  }

  /** The edges behind a helper in view that asks whether the subject has ended, if it says so. */
  private Set<Edge> answeredBy(Instruction call, Value subject) {
    return SettledAnswers.of(analyses).tell(call, value -> isSame(value, subject))
        ? Answers.where(call, true)
        : Set.of();
  }

  /** The edges behind a call that ends the subject after a time. */
  private Set<Edge> limitedBy(Instruction call, Value subject) {
    return calls.facts(call).flatMap(CallFacts::limits).filter(WAIT::equals).isPresent()
            && ((Invoke) call).receiver().filter(value -> isSame(value, subject)).isPresent()
        ? Answers.any(call)
        : Set.of();
  }

  /** The edges behind a call that has waited for the subject, or for all that it is one of. */
  private Set<Edge> waitedFor(Instruction call, Predicate<Value> wanted) {
    Optional<CallFacts> facts = calls.facts(call);
    Optional<CallFacts.Blocks> blocks = facts.flatMap(CallFacts::blocks);
    boolean waits = blocks.filter(b -> ENDS.contains(b.what())).isPresent();
    if (!waits || !facts.get().runs().isEmpty()) { // what runs tasks waits for them
      return Set.of();
    }
    if (subject(call).filter(wanted).isEmpty()) {
      return Set.of();
    }
    if (facts.get().outcome()) {
      return Answers.where(call, true);
    }
    boolean tellsByException = blocks.get().what().equals(FUTURE);
    CallSite site = CallSite.of((Invoke) call, calls);
    return tellsByException || WaitBounds.of(analyses).isUnbounded(site)
        ? Answers.any(call)
        : Set.of();
  }

  /** Whether a future is done when those in a container that is {@code wanted} are. */
  private boolean gathers(Value all, Predicate<Value> wanted) {
    return Origins.of(analyses).of(all).values().stream()
        .anyMatch(
            origin ->
                calls
                    .facts(origin)
                    .flatMap(CallFacts::gathers)
                    .flatMap(place -> Origins.at(place, (Instruction) origin))
                    .filter(wanted)
                    .isPresent());
  }

  private boolean isElement(Value value) {
    return isElementItself(value)
        || Origins.of(analyses).of(value).values().stream().anyMatch(this::isElementItself);
  }

  private boolean isElementItself(Value value) {
    return value instanceof LoadElement || calls.facts(value).flatMap(CallFacts::loads).isPresent();
  }

  private boolean isStoredIn(Value subject, Value array) {
    if (!(array instanceof Instruction made)) {
      return false;
    }
    return made.block().body().usersOf(array).stream()
        .anyMatch(
            user ->
                user instanceof StoreElement store
                    && store.array() == array
                    && isSame(store.value(), subject));
  }

  /** Whether both are one object as long as this code runs. */
  boolean isSame(Value one, Value other) {
    return same.isSameThroughout(one, other);
  }
}
