package io.github.quiesce.analysis.waits;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.flow.SameObject;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.interruption.ThrowEdges;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Caught;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.FieldRef;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadElement;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Whether code looks after a wait whose result it drops: at the thing itself, or at another. */
final class FollowUps {
  private static final Set<String> PUTS = Set.of("put", "transfer");
  private static final String UNCHECKED = "java.lang.RuntimeException";

  /** Helpers in helpers that are looked into. */
  private static final int MOST_CALLS = 2;

  private static final int MOST_STEPS = 8;

  private final Analyses analyses;
  private final Calls calls;
  private final SameObject same;

  FollowUps(Analyses analyses) {
    this.analyses = analyses;
    this.calls = Calls.of(analyses);
    this.same = new SameObject(calls);
  }

  /** What it waits for: the receiver, or what a unit of time or a library's helper is given. */
  Optional<Value> subject(Invoke call) {
    Optional<Value> receiver =
        call.receiver().filter(value -> !Lengths.of(analyses).isUnit(value.type()));
    return receiver.isPresent() ? receiver : call.arguments().stream().findFirst();
  }

  /**
   * Whether something later on the way asks whether it has ended, waits for it again, stops it,
   * tests what is set before it ends, or ends the process; or the method's own result is asked for
   * after the wait. A helper in view may do so; and where each element of a collection is waited
   * for, each may be asked in another loop.
   */
  boolean are(Invoke wait, Value subject) {
    String what = calls.facts(wait).flatMap(CallFacts::blocks).orElseThrow().what();
    if (PUTS.contains(what)) {
      return false;
    }
    Set<FieldRef> told = TellingFields.of(analyses, subject);
    Subject waitedFor = of(subject);
    Predicate<Edge> unproved = edge -> !edge.isExceptional() && !presumes(edge.from(), waitedFor);
    for (Block block : Paths.from(wait.block(), unproved)) {
      if (TellingFields.tests(block, told)) {
        return true;
      }
      for (Instruction each : block.instructions()) {
        if (each != wait
            && (each instanceof Invoke call
                ? follows(call, waitedFor, what, MOST_CALLS)
                : asksAnew(each))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * What was waited for, as some code knows it.
   *
   * @param is whether a value is that, or another element of the same collection
   * @param holds whether a value is the collection
   */
  private record Subject(Predicate<Value> is, Predicate<Value> holds) {}

  private Subject of(Value subject) {
    Subject element = container(subject).map(this::elementOf).orElse(null);
    return element == null
        ? new Subject(value -> same.isSame(value, subject), value -> false)
        : new Subject(
            value -> same.isSame(value, subject) || element.is().test(value), element.holds());
  }

  private Subject elementOf(Value collection) {
    return new Subject(
        value -> container(value).filter(from -> same.isSame(from, collection)).isPresent(),
        value -> same.isSame(value, collection));
  }

  /** The collection a value is an element of, by way of views and iterators. */
  private Optional<Value> container(Value value) {
    Value at = Cast.under(value);
    for (int i = 0; i < MOST_STEPS; i++) {
      Optional<Value> from = loadedFrom(at);
      if (from.isEmpty()) {
        return i == 0 ? Optional.empty() : Optional.of(at);
      }
      at = Cast.under(from.get());
    }
    return Optional.empty();
  }

  private Optional<Value> loadedFrom(Value value) {
    return value instanceof LoadElement load
        ? Optional.of(load.array())
        : calls
            .facts(value)
            .filter(facts -> !facts.takesOut())
            .flatMap(CallFacts::loads)
            .flatMap(place -> Origins.at(place, (Instruction) value));
  }

  /** Whether the method returns the answer to another question, as {@code return isClosed()}. */
  private static boolean asksAnew(Instruction last) {
    return last instanceof Return returned
        && returned
            .value()
            .filter(value -> value instanceof Invoke && value.type().equals(TypeNames.BOOLEAN))
            .isPresent();
  }

  /** Whether a block ends by asking for what is there only after the end, as a matter of course. */
  private boolean presumes(Block block, Subject subject) {
    return block.last().orElse(null) instanceof Invoke call
        && calls.facts(call).filter(FollowUps::failsBefore).isPresent()
        && !isFailureHandled(block)
        && subject(call).filter(subject.is()).isPresent();
  }

  /** It neither waits for the end nor brings it about, and yet that has come once it returns. */
  private static boolean failsBefore(CallFacts facts) {
    return facts.settles().filter(settles -> settles.when().isEmpty()).isPresent()
        && facts.blocks().isEmpty()
        && facts.releases().isEmpty()
        && facts.cancels().isEmpty();
  }

  /** Whether a catch clause takes what a call throws unchecked: so the end is asked for, too. */
  private boolean isFailureHandled(Block block) {
    return ThrowEdges.taken(block, UNCHECKED, analyses.program().hierarchy()).stream()
        .flatMap(edge -> edge.to().instructions().stream().limit(1))
        .anyMatch(first -> first instanceof Caught caught && !caught.isSynthetic());
  }

  private boolean follows(Invoke call, Subject subject, String what, int depth) {
    Optional<CallFacts> facts = calls.facts(call);
    if (facts.isEmpty()) {
      return depth > 0 && helperFollows(call, subject, what, depth - 1);
    }
    if (presumes(call.block(), subject)) {
      return false;
    }
    boolean asks =
        facts.get().settles().isPresent()
            || facts.get().cancels().isPresent()
            || facts.get().counts().stream().anyMatch(count -> count.effect() == Effect.READ)
            || facts.get().blocks().filter(blocks -> blocks.what().equals(what)).isPresent();
    return facts.get().exits() || (asks && subject(call).filter(subject.is()).isPresent());
  }

  /** A helper in view that is given the thing, or the collection it is in, and asks. */
  private boolean helperFollows(Invoke call, Subject subject, String what, int depth) {
    List<MethodModel> targets = calls.targets(call);
    if (targets.size() != 1 || !calls.targetsComplete(call)) {
      return false;
    }
    List<Value> given = call.arguments();
    return targets.get(0).body().stream()
        .anyMatch(
            helper ->
                IntStream.range(0, given.size())
                    .mapToObj(i -> inHelper(given.get(i), helper.parameters().get(i), subject))
                    .flatMap(Optional::stream)
                    .anyMatch(there -> follows(helper, there, what, depth)));
  }

  private Optional<Subject> inHelper(Value given, Value parameter, Subject subject) {
    if (subject.is().test(given)) {
      return Optional.of(new Subject(value -> same.isSame(value, parameter), value -> false));
    }
    return subject.holds().test(given) ? Optional.of(elementOf(parameter)) : Optional.empty();
  }

  private boolean follows(Body helper, Subject subject, String what, int depth) {
    return helper.instructions().stream()
        .anyMatch(each -> each instanceof Invoke call && follows(call, subject, what, depth));
  }
}
