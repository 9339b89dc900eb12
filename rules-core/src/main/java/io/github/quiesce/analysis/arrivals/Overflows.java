package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Bodies;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Comparison;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.Roots;
import io.github.quiesce.analysis.counts.Stability;
import io.github.quiesce.analysis.counts.Symbol;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.counts.SymbolicValues;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.graph.Paths;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.Occurrences;
import io.github.quiesce.analysis.paths.Reaching;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.analysis.tasks.TaskRun;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.MethodModel;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts for which a queue has no room, made before anybody can take: counted along every way from
 * the queue's creation, or through a method that alone starts all who take from it.
 */
public final class Overflows {
  private static final Set<Effect> INSERTIONS = Set.of(Effect.INSERT);
  private static final String PUT = "put";
  private static final String TRANSFER = "transfer";

  private final Analyses analyses;
  private final Coordination queue;
  private final Optional<Polynomial> capacity;
  private final Set<Instruction> puts = new LinkedHashSet<>();

  /**
   * A put that never returns.
   *
   * @param put the put
   * @param queue where its queue is made
   * @param capacity what the queue holds
   * @param number how many elements are put, this one and any after it in its loop included
   * @param always whether every way to the put is one on which there is no room
   */
  public record Overflow(
      Instruction put, Acquisition queue, Polynomial capacity, Polynomial number, boolean always) {}

  private Overflows(Analyses analyses, Acquisition made, Coordination queue) {
    this.analyses = analyses;
    this.queue = queue;
    this.capacity =
        SymbolicValues.of(analyses).amount(made.facts().queue(), made.site(), made.arguments());
    for (Instruction insertion : queue.with(INSERTIONS)) {
      boolean put = waits(insertion, PUT) && capacity.isPresent();
      if (put || waits(insertion, TRANSFER)) {
        puts.add(insertion);
      }
    }
  }

  /** The first such put for a queue made in view. */
  public static Optional<Overflow> of(Analyses analyses, Acquisition made) {
    return Coordination.closed(analyses, made, escape -> true)
        .map(queue -> new Overflows(analyses, made, queue))
        .filter(each -> !each.puts.isEmpty())
        .flatMap(Overflows::find);
  }

  private boolean waits(Instruction call, String what) {
    return Calls.of(analyses)
        .facts(call)
        .flatMap(CallFacts::blocks)
        .filter(blocks -> blocks.what().equals(what))
        .filter(blocks -> blocks.bound().kind() == Amount.Kind.UNBOUNDED)
        .isPresent();
  }

  private Optional<Overflow> find() {
    Instruction site = queue.made().site();
    Optional<Overflow> found = find(site.block().body(), Optional.of(site));
    if (found.isEmpty() && !queue.flow().hasEscaped() && !queue.flow().fields().isEmpty()) {
      for (Body body : starters()) {
        found = find(body, Optional.empty());
        if (found.isPresent() && startsAllWhoTake(body)) {
          return found;
        }
      }
      return Optional.empty();
    }
    return found;
  }

  /** Methods of the queue's own file that put. */
  private List<Body> starters() {
    Set<Body> reachingPuts = Reaching.bodies(analyses, puts);
    return Bodies.of(analyses).all().stream()
        .filter(reachingPuts::contains)
        .filter(body -> !body.isLambda())
        .filter(body -> !isInitial(body.method()))
        .filter(body -> Tasks.of(analyses).of(body).isEmpty())
        .filter(body -> body.isBeside(queue.made().site().block().body()))
        .toList();
  }

  private static boolean isInitial(MethodModel method) {
    return method.isConstructor() || method.isStaticInitializer();
  }

  /** Whether all there is that takes is started, or done, by the method, and by nobody else. */
  private boolean startsAllWhoTake(Body body) {
    Coordination.Counted removals = queue.counting(Set.of(Effect.REMOVE, Effect.BREAK));
    Tally all = Tally.most(analyses, removals, Tally.Count.FULLY);
    all.in(body);
    return new Accounting(analyses, removals, body, all.weighed()).isComplete();
  }

  private Optional<Overflow> find(Body region, Optional<Instruction> creation) {
    Occurrences counted = counting(region, new BeforeDrains(analyses, queue, region));
    Map<Edge, SymbolicCount> passed =
        creation.map(counted::passedAfter).orElseGet(() -> counted.passedIn(region));
    for (Map.Entry<Edge, SymbolicCount> step : passed.entrySet()) {
      Optional<Instruction> put = putAt(step.getKey());
      Optional<Overflow> found =
          put.flatMap(each -> overflow(each, step.getValue(), counted, passed.keySet()));
      if (found.isPresent()) {
        return found.map(each -> inside(step.getKey(), each, counted));
      }
    }
    return Optional.empty();
  }

  private Occurrences counting(Body region, BeforeDrains quiet) {
    MayThrow mayThrow = MayThrow.of(analyses);
    Coordination.Counted insertions = queue.counting(INSERTIONS);
    return new Occurrences(
        analyses,
        insertions,
        Reaching.bodies(analyses, insertions.places()),
        edge ->
            mayThrow.isFeasible(edge)
                && (edge.from().body() == region ? quiet.goesOn(edge) : !edge.isExceptional()));
  }

  /** Of a helper that puts several times, the put for which there is no room any more. */
  private Overflow inside(Edge step, Overflow found, Occurrences counted) {
    Instruction call = step.from().last().orElseThrow();
    Set<Body> bodies = runBy(call);
    if (found.put() == call || bodies.size() != 1 || outermostLeft(step).isPresent()) {
      return found;
    }
    Body helper = bodies.iterator().next();
    Optional<Polynomial> own = counted.in(helper).normal().map(SymbolicCount::lower);
    Optional<Polynomial> before = own.map(found.number()::minus);
    for (Map.Entry<Edge, SymbolicCount> inner : counted.passedIn(helper).entrySet()) {
      Optional<Instruction> put = putAt(inner.getKey());
      boolean full =
          put.isPresent()
              && before
                  .map(inner.getValue().lower()::plus)
                  .filter(sum -> isMore(sum, counted))
                  .isPresent();
      if (full) {
        Overflow there =
            new Overflow(
                put.get(), found.queue(), found.capacity(), found.number(), found.always());
        return inside(inner.getKey(), there, counted);
      }
    }
    return found;
  }

  /** The first put of a step: a call's own, one in what it calls, or one in a loop that ends. */
  private Optional<Instruction> putAt(Edge edge) {
    Set<Body> seen = new LinkedHashSet<>();
    Deque<Instruction> work = new ArrayDeque<>(step(edge));
    while (!work.isEmpty()) {
      Instruction next = work.poll();
      if (puts.contains(next)) {
        return Optional.of(next);
      }
      for (Body body : runBy(next)) {
        if (seen.add(body)) {
          body.instructions().forEach(work::add);
        }
      }
    }
    return Optional.empty();
  }

  /** What has run once the edge is taken and not before: a loop as a whole, or an instruction. */
  private List<Instruction> step(Edge edge) {
    return outermostLeft(edge)
        .map(Loop::instructions)
        .orElseGet(() -> edge.from().last().stream().toList());
  }

  private Optional<Loop> outermostLeft(Edge edge) {
    Optional<Loop> left = Optional.empty();
    Optional<Loop> at = Loops.of(analyses).around(edge.from());
    while (at.isPresent() && !at.get().contains(edge.to())) {
      left = at.get().contains(queue.made().site().block()) ? left : at;
      at = at.get().parent();
    }
    return left;
  }

  private Set<Body> runBy(Instruction call) {
    Set<Body> found = new LinkedHashSet<>();
    Calls.of(analyses).targets(call).forEach(target -> target.body().ifPresent(found::add));
    Tasks.of(analyses).submittedBy(call).stream()
        .filter(run -> !run.isConcurrent())
        .map(TaskRun::body)
        .forEach(found::add);
    return found;
  }

  private Optional<Overflow> overflow(
      Instruction put, SymbolicCount count, Occurrences counted, Set<Edge> passed) {
    if (waits(put, TRANSFER)) {
      return Optional.of(new Overflow(put, queue.made(), Polynomial.ZERO, Polynomial.ONE, true));
    }
    if (capacity.isEmpty()) {
      return Optional.empty();
    }
    boolean always = isMore(count.lower(), counted);
    boolean sometimes = !always && count.upper().filter(most -> isMore(most, counted)).isPresent();
    if (!always && !sometimes) {
      return Optional.empty();
    }
    Polynomial number = always ? count.lower() : count.upper().orElseThrow();
    return Optional.of(
        new Overflow(put, queue.made(), capacity.get(), number, always || areFree(passed)));
  }

  private boolean isMore(Polynomial number, Occurrences counted) {
    return compare(number) == Comparison.GREATER && isStable(number, counted);
  }

  /** How much is put compares so with what there is room for. */
  private Comparison compare(Polynomial number) {
    SymbolicValues values = SymbolicValues.of(analyses);
    return values.settled(number).compareWith(values.settled(capacity.orElseThrow()));
  }

  private boolean isStable(Polynomial number, Occurrences counted) {
    Set<Symbol> symbols = new LinkedHashSet<>(capacity.orElseThrow().symbols());
    symbols.addAll(number.symbols());
    return Stability.of(analyses).holds(symbols, counted.weighed());
  }

  /**
   * Whether the queue surely has room for a put of the body that makes it, as nobody else can have
   * got it before, and what was put in until then, with this one, is no more than it holds.
   */
  public static boolean hasRoom(Analyses analyses, Acquisition made, Instruction put) {
    return Coordination.closed(analyses, made, escape -> true)
        .map(queue -> new Overflows(analyses, made, queue))
        .filter(each -> each.capacity.isPresent() && each.hasRoom(put))
        .isPresent();
  }

  private boolean hasRoom(Instruction put) {
    Instruction site = queue.made().site();
    Body region = site.block().body();
    Optional<Instruction> way = wayIn(region, put);
    if (way.isEmpty()) {
      return false;
    }
    BeforeDrains quiet = new BeforeDrains(analyses, queue, region);
    Occurrences counted = counting(region, quiet);
    List<SymbolicCount> sums = new ArrayList<>();
    counted
        .passedAfter(site)
        .forEach(
            (edge, sum) -> {
              if (step(edge).contains(way.get())) {
                sums.add(sum);
              }
            });
    return !sums.isEmpty()
        && sums.stream().allMatch(sum -> fits(sum, counted))
        && isOnlyReachedBefore(way.get(), quiet);
  }

  /** The put, or the only call of the helper that puts, in the body that makes the queue. */
  private Optional<Instruction> wayIn(Body region, Instruction put) {
    Body body = put.block().body();
    if (body == region) {
      return Optional.of(put);
    }
    Callers callers = Callers.of(analyses);
    boolean hidden =
        !body.isLambda()
            && callers.areComplete(body.method())
            && callers.referencesTo(body.method()).isEmpty()
            && callers.of(body.method()).size() == 1;
    return hidden
        ? Optional.of(callers.of(body.method()).get(0))
            .filter(call -> call.block().body() == region)
        : Optional.empty();
  }

  private boolean fits(SymbolicCount sum, Occurrences counted) {
    return sum.upper()
        .filter(most -> !mayBeMore(compare(most)))
        .filter(most -> isStable(most, counted))
        .isPresent();
  }

  private static boolean mayBeMore(Comparison comparison) {
    return comparison == Comparison.GREATER || comparison == Comparison.UNKNOWN;
  }

  /** Whether control does not come back to the put once somebody else may have the queue. */
  private boolean isOnlyReachedBefore(Instruction put, BeforeDrains quiet) {
    Block made = queue.made().site().block();
    return Paths.from(made, quiet::goesOn).stream()
        .flatMap(block -> block.outgoing().stream())
        .filter(edge -> MayThrow.of(analyses).isFeasible(edge) && !quiet.goesOn(edge))
        .map(edge -> Paths.from(edge.to(), next -> next.from() != made))
        .noneMatch(after -> after.contains(put.block()));
  }

  /**
   * Whether every branch on the way is free to go either way, whatever the others did: no two of
   * them look at the same thing. There is then one way with the most puts.
   */
  private boolean areFree(Set<Edge> passed) {
    Set<Value> looked = new HashSet<>();
    Set<Block> blocks = new LinkedHashSet<>();
    passed.forEach(edge -> blocks.add(edge.from()));
    for (Block block : blocks) {
      if (block.last().orElse(null) instanceof Branch branch) {
        for (Value each : lookedAt(branch.condition())) {
          if (!looked.add(Roots.of(analyses).of(each))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static List<Value> lookedAt(Value condition) {
    return condition instanceof Binary test
        ? test.operands().stream().filter(each -> !(each instanceof Constant)).toList()
        : List.of(condition);
  }
}
