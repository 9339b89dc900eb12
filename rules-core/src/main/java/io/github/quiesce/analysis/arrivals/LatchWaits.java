package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.flow.ObjectFlow;
import io.github.quiesce.analysis.flow.Origins;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.paths.PathState;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.LoadField;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import io.github.quiesce.model.Return;
import io.github.quiesce.model.StoreField;
import io.github.quiesce.model.TypeNames;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the waits for a latch stand to what counts it down. */
public final class LatchWaits {
  /** Calls in calls in which a latch is made for the one who asks. */
  private static final int MAX_CALLS = 2;

  private final Analyses analyses;
  private final Coordination latch;
  private final LateCounts late;

  private LatchWaits(Analyses analyses, Coordination latch) {
    this.analyses = analyses;
    this.latch = latch;
    this.late = new LateCounts(analyses, latch);
  }

  public static LatchWaits of(Analyses analyses, Coordination latch) {
    return new LatchWaits(analyses, latch);
  }

  /** The waits without a bound for this very latch, not for one of another object. */
  public Set<Instruction> waits() {
    return waits(/* unbounded= */ true);
  }

  /** The waits with a bound for this very latch. */
  public Set<Instruction> timedWaits() {
    return waits(/* unbounded= */ false);
  }

  private Set<Instruction> waits(boolean unbounded) {
    Set<Instruction> found = new LinkedHashSet<>();
    for (Instruction wait : latch.with(Coordination.WAITS)) {
      if (wait instanceof Invoke call
          && isUnbounded(call) == unbounded
          && call.receiver().filter(this::isThisOne).isPresent()) {
        found.add(wait);
      }
    }
    return found;
  }

  /**
   * The waits after which the code means to go on: something is done, or returned, that is not done
   * after an interrupt as well. A method that ends in the wait parks its thread.
   */
  public Set<Instruction> waitsToGoOn() {
    Set<Instruction> found = waits();
    found.removeIf(wait -> !goesOn(wait));
    return found;
  }

  private static boolean goesOn(Instruction wait) {
    Block block = wait.block();
    Set<Block> after = new LinkedHashSet<>();
    Set<Block> interrupted = new LinkedHashSet<>();
    for (Edge edge : block.outgoing()) {
      (edge.isExceptional() ? interrupted : after).addAll(Paths.from(edge.to(), all -> true));
    }
    after.removeAll(interrupted);
    List<Instruction> rest = block.instructions();
    return rest.subList(rest.indexOf(wait) + 1, rest.size()).stream().anyMatch(LatchWaits::matters)
        || after.stream()
            .flatMap(each -> each.instructions().stream())
            .anyMatch(LatchWaits::matters);
  }

  private static boolean matters(Instruction instruction) {
    return instruction instanceof Invoke
        || instruction instanceof StoreField
        || (instruction instanceof Return end && end.value().isPresent());
  }

  private boolean isThisOne(Value receiver) {
    boolean ofAnother =
        receiver instanceof LoadField load
            && load.receiver().isPresent()
            && !load.receiver().equals(load.block().body().self().map(Value.class::cast));
    return !ofAnother
        && Origins.of(analyses)
            .of(receiver)
            .onlyInView()
            .filter(latch.made().site()::equals)
            .isPresent();
  }

  private boolean isUnbounded(Instruction wait) {
    return Calls.of(analyses)
        .facts(wait)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> blocks.bound().kind() == Amount.Kind.UNBOUNDED)
        .isPresent();
  }

  /**
   * The first step by which the latch could be counted down, if all of them come after a wait on
   * every way: whoever gets to the wait stays there.
   */
  public Optional<Instruction> comesTooLate(Instruction wait) {
    return late.after(wait);
  }

  /**
   * A step, in the loop around a wait, by which the latch is counted down anew in each turn, if the
   * latch itself is not made anew. The wait may be that of a method, called in the loop with the
   * latch, or on an object that was made before, and the latch with it.
   */
  public Optional<Instruction> repeated(Instruction wait) {
    Instruction made = latch.made().site();
    return source(wait)
        .flatMap(source -> repeated(wait, source))
        .or(() -> call(wait).filter(this::isGiven).flatMap(call -> repeated(call, made)))
        .or(
            () ->
                call(wait).flatMap(call -> owner(call).flatMap(object -> repeated(call, object))));
  }

  /**
   * Where the code around a wait gets the latch: where it is made, or where another method is asked
   * for a new one, or the object is made that has it. Empty if that object may be another one.
   */
  private Optional<Instruction> source(Instruction wait) {
    Instruction made = latch.made().site();
    Value received = Cast.under(((Invoke) wait).receiver().orElseThrow());
    if (!(received instanceof Invoke getter)) {
      return Optional.of(made);
    }
    Body body = wait.block().body();
    Optional<Value> other = getter.receiver().filter(object -> !Parameter.isThis(object));
    if (other.isPresent()) {
      return Origins.of(analyses)
          .of(other.get())
          .only()
          .filter(Instruction.class::isInstance)
          .map(Instruction.class::cast)
          .filter(object -> object.block().body() == body);
    }
    return Optional.of(isMadeBy(getter, MAX_CALLS) ? getter : made);
  }

  private boolean isMadeBy(Instruction call, int depth) {
    return depth > 0
        && Calls.of(analyses).targets(call).stream()
            .flatMap(target -> target.body().stream())
            .anyMatch(
                body ->
                    body == latch.made().site().block().body()
                        || body.instructions().stream()
                            .anyMatch(each -> isMadeBy(each, depth - 1)));
  }

  private Optional<Instruction> repeated(Instruction wait, Instruction made) {
    Optional<Loop> loop = outermostWithout(wait, made);
    return loop.isEmpty()
        ? Optional.empty()
        : late.steps(wait.block().body()).stream()
            .flatMap(Set::stream)
            .filter(step -> loop.get().contains(step.block()))
            .findFirst();
  }

  /** The only call of the method that waits. */
  private Optional<Invoke> call(Instruction wait) {
    return late.onlyCall(wait).filter(Invoke.class::isInstance).map(Invoke.class::cast);
  }

  private boolean isGiven(Invoke call) {
    Set<Value> aliases = ObjectFlow.of(analyses).of(latch.made().site()).aliases();
    return call.arguments().stream().anyMatch(aliases::contains);
  }

  /**
   * The object that a method is called on, made in the same code, if its constructor makes the
   * latch. Where it counts to 1 that may be a gate, which each call looks at to see it open.
   */
  private Optional<Instruction> owner(Invoke call) {
    Body making = latch.made().site().block().body();
    boolean gate = latch.number().filter(Polynomial.ONE::equals).isPresent();
    return call.receiver()
        .filter(receiver -> !gate && !making.isLambda() && making.method().isConstructor())
        .flatMap(receiver -> Origins.of(analyses).of(receiver).only())
        .filter(NewObject.class::isInstance)
        .map(NewObject.class::cast)
        .filter(made -> made.type().equals(making.method().owner().name()))
        .filter(made -> made.block().body() == call.block().body())
        .map(Instruction.class::cast);
  }

  /**
   * The same for a wait with a bound: a turn in which the latch was open is followed by one that
   * counts it down again. One that asks again for the same work, or tries anew until it is done,
   * leaves the loop then.
   */
  public Optional<Instruction> repeatedOnceOpen(Instruction wait) {
    Invoke call = (Invoke) wait;
    PathState open = PathState.at(call.receiver().orElseThrow()).withTruth(wait, true);
    return source(wait)
        .flatMap(source -> repeatedOnceOpen(call, source, open))
        .or(
            () ->
                call(wait)
                    .filter(
                        outer -> !outer.type().equals(TypeNames.BOOLEAN)) // it may be the outcome
                    .flatMap(
                        outer ->
                            owner(outer)
                                .flatMap(
                                    made -> repeatedOnceOpen(outer, made, PathState.at(made)))));
  }

  private Optional<Instruction> repeatedOnceOpen(Invoke wait, Instruction made, PathState open) {
    return repeated(wait, made)
        .filter(
            step ->
                after(wait, outermostWithout(wait, made).orElseThrow(), open)
                    .contains(step.block()));
  }

  /** The blocks of a loop that control can come to after a wait that has ended well. */
  private static Set<Block> after(Invoke wait, Loop loop, PathState open) {
    Set<Block> seen = new LinkedHashSet<>();
    Deque<Block> work = new ArrayDeque<>(List.of(wait.block()));
    while (!work.isEmpty()) {
      Block block = work.poll();
      for (Edge edge : block.outgoing()) {
        boolean thrown = edge.isExceptional() && block == wait.block();
        if (!thrown && open.admits(edge) && loop.contains(edge.to()) && seen.add(edge.to())) {
          work.add(edge.to());
        }
      }
    }
    return seen;
  }

  private Optional<Loop> outermostWithout(Instruction wait, Instruction site) {
    Optional<Loop> found = Optional.empty();
    Optional<Loop> loop = Loops.of(analyses).around(wait.block());
    while (loop.isPresent() && !loop.get().contains(site.block())) {
      found = loop;
      loop = loop.get().parent();
    }
    return found;
  }
}
