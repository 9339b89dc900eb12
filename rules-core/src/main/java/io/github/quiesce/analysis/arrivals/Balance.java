package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.counts.Comparison;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.Stability;
import io.github.quiesce.analysis.counts.Symbol;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.flow.Escape;
import io.github.quiesce.analysis.paths.Reaching;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.NewObject;
import io.github.quiesce.model.Parameter;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The arrivals on one object: at most so many, and at least so many by distinct tasks.
 *
 * @param most all arrivals that can happen
 * @param sure tasks that arrive whatever happens, one arrival each
 * @param counted whether nothing else can arrive
 * @param changing instructions that run meanwhile, by which sizes may change
 * @param self the object of the code that counts begin in, if it has what it waits for from a field
 *     of its own
 * @param holding the object with what it waits for, if counts begin where that is made
 */
public record Balance(
    SymbolicCount most,
    SymbolicCount sure,
    boolean counted,
    Set<Instruction> changing,
    Optional<Parameter> self,
    Optional<Holding> holding) {

  /**
   * Counts from the object's creation on; for an object kept in a field, where it is waited for, or
   * from the creation of the object with the field.
   */
  public static Balance of(Analyses analyses, Coordination object) {
    Coordination.Counted arrivals = object.counting(Coordination.ARRIVALS);
    Instruction site = object.made().site();
    Balance fromCreation = count(analyses, arrivals, site.block().body(), Optional.of(site));
    if (fromCreation.counted()) {
      return fromCreation;
    }
    for (Body body : Tally.starts(analyses, object, Set.of(Effect.AWAIT))) {
      Balance fromEntry = count(analyses, arrivals, body, Optional.empty());
      if (fromEntry.counted()) {
        return fromEntry;
      }
    }
    return fromOwner(analyses, arrivals).filter(Balance::counted).orElse(fromCreation);
  }

  /**
   * Counts from the creation of the object that has it in a field on, if that object stays in the
   * method that makes it. Which of several such objects a task arrives at is not told, so that none
   * is sure to.
   */
  private static Optional<Balance> fromOwner(Analyses analyses, Coordination.Counted arrivals) {
    return Holding.of(analyses, arrivals.object())
        .map(
            holding -> {
              NewObject owner = holding.owner();
              Balance all = count(analyses, arrivals, owner.block().body(), Optional.of(owner));
              return new Balance(
                  all.most(),
                  SymbolicCount.ZERO,
                  all.counted(),
                  all.changing(),
                  all.self(),
                  Optional.of(holding));
            });
  }

  /**
   * Whether a queue has room for everything that can be put in it before {@code put} has ended.
   * While a constructor runs, only what it does itself, and the tasks it starts, can put; and as
   * long as the body that makes the queue has it to itself, only that body can.
   */
  public static boolean insertionsFit(
      Analyses analyses, Acquisition queue, Instruction put, Predicate<Escape> tooLate) {
    boolean alone = new SoleHolder(analyses, queue.site()).hasUntil(put);
    Optional<Coordination> closed =
        Coordination.closed(analyses, queue, escape -> alone || tooLate.test(escape));
    Optional<Polynomial> capacity =
        SymbolicValues.of(analyses).amount(queue.facts().queue(), queue.site(), queue.arguments());
    if (closed.isEmpty() || capacity.isEmpty()) {
      return false;
    }
    Coordination.Counted insertions = closed.get().counting(Set.of(Effect.INSERT));
    Tally most = Tally.most(analyses, insertions, Tally.Count.FULLY);
    Optional<Polynomial> upper = most.after(queue.site()).total().upper();
    Set<Instruction> weighed = most.weighed();
    Set<Symbol> symbols = new LinkedHashSet<>(capacity.get().symbols());
    upper.ifPresent(bound -> symbols.addAll(bound.symbols()));
    Comparison fit =
        upper.map(bound -> bound.compareWith(capacity.get())).orElse(Comparison.UNKNOWN);
    Body body = queue.site().block().body();
    boolean construction = put.block().body() == body && body.method().isConstructor();
    boolean seen =
        put instanceof Invoke
            && (construction || new Accounting(analyses, insertions, body, weighed).isComplete());
    return (fit == Comparison.EQUAL || fit == Comparison.LESS)
        && (alone || seen)
        && Stability.of(analyses).holds(symbols, weighed);
  }

  private static Balance count(
      Analyses analyses,
      Coordination.Counted arrivals,
      Body start,
      Optional<Instruction> creation) {
    Tally most = Tally.most(analyses, arrivals, Tally.Count.FULLY);
    Tally sure = Tally.least(analyses, arrivals, Tally.Count.SURE_ONCE_EACH, start);
    SymbolicCount all = sum(most, start, creation).total();
    SymbolicCount tasks = sum(sure, start, creation).spawned();
    Set<Instruction> weighed = most.weighed();
    boolean complete = new Accounting(analyses, arrivals, start, weighed).isComplete();
    return new Balance(
        all,
        tasks,
        complete,
        weighed,
        OwnFields.holder(arrivals.object(), start),
        Optional.empty());
  }

  private static Tally.Sum sum(Tally tally, Body start, Optional<Instruction> creation) {
    return creation.map(tally::after).orElseGet(() -> tally.in(start));
  }

  /**
   * All arrivals if each piece of code in view that nothing in view runs is run once: {@code
   * start()} of a service, say. Right where the object is used once, which a latch is.
   */
  public static SymbolicCount ifRunOnce(Analyses analyses, Coordination object) {
    Coordination.Counted arrivals = object.counting(Coordination.ARRIVALS);
    Set<Body> reaching = Reaching.bodies(analyses, arrivals.places());
    Tally most = Tally.most(analyses, arrivals, Tally.Count.FULLY);
    SymbolicCount sum = SymbolicCount.ZERO;
    for (Body body : Bodies.of(analyses).all()) {
      if (reaching.contains(body) && isStart(analyses, body)) {
        sum = sum.plus(most.in(body).total());
      }
    }
    return sum;
  }

  private static boolean isStart(Analyses analyses, Body body) {
    if (body.isLambda()) {
      return false;
    }
    Callers callers = Callers.of(analyses);
    return Tasks.of(analyses).of(body).isEmpty()
        && callers.of(body.method()).isEmpty()
        && callers.referencesTo(body.method()).isEmpty();
  }

  /** The number of arrivals, where each is by a task of its own that is sure to arrive. */
  public Optional<Polynomial> exact() {
    return most.upper().filter(sure.lower()::equals);
  }

  /** A count of 1 is a gate: whoever comes first opens it, and the others are meant to be late. */
  private static boolean isGate(Polynomial expected) {
    return expected.equals(Polynomial.ONE);
  }

  /** The number waited for, in the terms of the code that counts begin in. */
  public Polynomial seen(Polynomial number, Analyses analyses) {
    return holding
        .flatMap(made -> made.seen(number, analyses))
        .orElseGet(() -> OwnFields.seenFrom(analyses, self, number));
  }

  /** How the arrivals compare with the number waited for. */
  public Verdict against(Polynomial number, Analyses analyses) {
    Polynomial expected = seen(number, analyses);
    Set<Symbol> symbols = new LinkedHashSet<>(expected.symbols());
    most.upper().ifPresent(upper -> symbols.addAll(upper.symbols()));
    if (!counted || !Stability.of(analyses).holds(symbols, changing)) {
      return Verdict.UNKNOWN;
    }
    if (sure.lower().compareWith(expected) == Comparison.GREATER && !isGate(expected)) {
      return Verdict.MORE;
    }
    SymbolicValues values = SymbolicValues.of(analyses);
    return switch (most.upper()
        .map(upper -> values.settled(upper).compareWith(values.settled(expected)))
        .orElse(Comparison.UNKNOWN)) {
      case LESS -> Verdict.FEWER;
      case EQUAL -> Verdict.EXACT;
      case GREATER -> Verdict.SPARE;
      case UNKNOWN -> Verdict.UNKNOWN;
    };
  }
}
