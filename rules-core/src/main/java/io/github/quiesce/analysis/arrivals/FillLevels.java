package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Callers;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.flow.Use;
import io.github.quiesce.analysis.paths.MayThrow;
import io.github.quiesce.analysis.paths.Occurrences;
import io.github.quiesce.analysis.paths.Reaching;
import io.github.quiesce.analysis.resources.Acquisition;
import io.github.quiesce.facts.Amount;
import io.github.quiesce.facts.CallFacts;
import io.github.quiesce.facts.CallFacts.Effect;
import io.github.quiesce.facts.Place;
import io.github.quiesce.model.Binary;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Branch;
import io.github.quiesce.model.Cast;
import io.github.quiesce.model.Constant;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Invoke;
import io.github.quiesce.model.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many elements a queue can hold at most where only one body, and the helpers it passes it to,
 * ever have it: the thread that puts in is the one that takes out. A forward data-flow analysis
 * over the counts from 0 to one more than the queue holds, joined by the greater one; it is never
 * more than all that was put in by then, which counts the rounds of loops.
 */
public final class FillLevels {
  /** How often a block's level may rise before it is taken for as high as can be. */
  private static final int MOST_RISES = 16;

  /** Calls of calls that are followed with the queue. */
  private static final int MAX_DEPTH = 3;

  private final Calls calls;
  private final Coordination queue;
  private final Set<Instruction> insertions;
  private final Set<Instruction> removals;
  private final Set<Value> aliases;
  private final long most;
  private final Map<Edge, SymbolicCount> putIn;

  private final Map<Run, Levels> atEnd = new HashMap<>();
  private final Map<Instruction, Long> beforeInsertions = new HashMap<>();
  private final Set<Body> entered = new HashSet<>();
  private final Set<Instruction> passed = new HashSet<>();

  /**
   * One run of a body.
   *
   * @param has the value by which it has the queue
   * @param level what is in the queue when it begins
   */
  private record Run(Body body, Value has, long level, int depth) {}

  /** What is in the queue when a body returns, and when it throws. */
  private record Levels(long normal, long thrown) {
    Levels(long both) {
      this(both, both);
    }
  }

  private FillLevels(Analyses analyses, Coordination queue, long capacity) {
    this.calls = Calls.of(analyses);
    this.queue = queue;
    this.insertions = queue.with(Set.of(Effect.INSERT));
    this.removals = queue.with(Set.of(Effect.REMOVE));
    this.aliases = queue.flow().aliases();
    this.most = capacity + 1;
    Instruction made = queue.made().site();
    this.putIn =
        new Occurrences(
                analyses,
                queue.counting(Set.of(Effect.INSERT)),
                Reaching.bodies(analyses, insertions),
                MayThrow.of(analyses)::isFeasible)
            .passedAfter(made);
    levelsAfter(new Run(made.block().body(), made, 0, 0));
  }

  /**
   * The levels in a queue; empty if others may have it than the body that makes it and what that
   * calls with it.
   *
   * @param capacity how many elements it holds
   */
  public static Optional<FillLevels> of(Analyses analyses, Acquisition made, long capacity) {
    return Coordination.closed(analyses, made)
        .filter(queue -> queue.flow().fields().isEmpty())
        .map(queue -> new FillLevels(analyses, queue, capacity))
        .filter(FillLevels::hasSeenAll);
  }

  /** Whether each use is a call on the queue, or one with it, on the ways that were followed. */
  private boolean hasSeenAll() {
    return queue.flow().uses().stream().allMatch(this::isSeen);
  }

  private boolean isSeen(Use use) {
    return use.place().equals(Place.RECEIVER)
        ? use.at() instanceof Invoke && entered.contains(use.at().block().body())
        : passed.contains(use.at());
  }

  /** Whether there is room whenever the call is made. */
  public boolean hasRoom(Instruction put) {
    Long level = beforeInsertions.get(put);
    return level != null && level + 1 < most;
  }

  private Levels levelsAfter(Run run) {
    Levels known = atEnd.get(run);
    if (known == null) {
      entered.add(run.body());
      known = solve(run);
      atEnd.put(run, known);
    }
    return known;
  }

  private Levels solve(Run run) {
    Map<Block, Long> atStart = new HashMap<>();
    Deque<Block> work = new ArrayDeque<>(List.of(run.body().entry()));
    Map<Block, Integer> rises = new HashMap<>();
    atStart.put(run.body().entry(), run.level());
    while (!work.isEmpty()) {
      Block block = work.poll();
      for (Edge edge : block.outgoing()) {
        long level = along(edge, atStart.get(block), run);
        Long known = atStart.get(edge.to());
        if (known == null || known < level) {
          boolean rising = rises.merge(edge.to(), 1, Integer::sum) > MOST_RISES;
          atStart.put(edge.to(), rising ? most : level);
          work.add(edge.to());
        }
      }
    }
    return new Levels(
        atStart.getOrDefault(run.body().exit(), 0L),
        atStart.getOrDefault(run.body().exceptionalExit(), 0L));
  }

  private long along(Edge edge, long before, Run run) {
    long level = before;
    for (Instruction each : edge.from().instructions()) {
      Levels next = after(each, level, run);
      // what throws may have put something in, and need not have taken anything out
      level = edge.isExceptional() ? Math.max(level, next.thrown()) : next.normal();
    }
    return foundNone(edge, run) ? 0 : Math.min(level, putInBy(edge));
  }

  /** All that was put in until an edge of the body that makes the queue is taken. */
  private long putInBy(Edge edge) {
    return Optional.ofNullable(putIn.get(edge))
        .flatMap(SymbolicCount::upper)
        .flatMap(Polynomial::asConstant)
        .orElse(most);
  }

  private Levels after(Instruction each, long level, Run run) {
    if (each == queue.made().site()) {
      return new Levels(0);
    }
    if (insertions.contains(each)) {
      beforeInsertions.merge(each, level, Math::max);
      return new Levels(isOne(each) ? Math.min(most, level + 1) : most);
    }
    if (removals.contains(each) && isOn(each, run.has())) {
      long taken = takesAll(each) ? level : takesOne(each) ? 1 : 0;
      return new Levels(Math.max(0, level - taken));
    }
    return helper(each, run)
        .map(body -> passed(each, body, level, run))
        .orElseGet(() -> new Levels(level));
  }

  /** The only method in view that is called with the queue, once in its arguments. */
  private Optional<Body> helper(Instruction call, Run run) {
    boolean followed =
        run.depth() < MAX_DEPTH
            && Callers.arguments(call).stream().filter(aliases::contains).count() == 1
            && calls.facts(call).isEmpty()
            && calls.targetsComplete(call);
    return Optional.of(call)
        .filter(each -> followed)
        .map(calls::targets)
        .filter(targets -> targets.size() == 1)
        .flatMap(targets -> targets.get(0).body());
  }

  private Levels passed(Instruction call, Body body, long level, Run run) {
    passed.add(call);
    List<Value> arguments = Callers.arguments(call);
    Value parameter =
        IntStream.range(0, arguments.size())
            .filter(i -> aliases.contains(arguments.get(i)))
            .mapToObj(body.parameters()::get)
            .findFirst()
            .orElseThrow();
    return levelsAfter(new Run(body, parameter, level, run.depth() + 1));
  }

  private static boolean isOn(Instruction each, Value queue) {
    return each instanceof Invoke call
        && call.receiver().map(Cast::under).filter(queue::equals).isPresent();
  }

  private boolean takesAll(Instruction each) {
    return calls.facts(each).stream()
        .flatMap(facts -> facts.counts().stream())
        .anyMatch(counts -> counts.by().kind() == Amount.Kind.UNBOUNDED);
  }

  /** Whether it gives back the next element, which is there at once if there is any. */
  private boolean takesOne(Instruction each) {
    return isOne(each)
        && calls.facts(each).flatMap(CallFacts::loads).filter(Place.RECEIVER::equals).isPresent();
  }

  private boolean isOne(Instruction each) {
    return queue.amountOf(each).filter(Polynomial.ONE::equals).isPresent();
  }

  /** Whether the edge is taken where the next element was asked for just before, and was null. */
  private boolean foundNone(Edge edge, Run run) {
    Block block = edge.from();
    if (!(block.last().orElse(null) instanceof Branch branch)
        || !(branch.condition() instanceof Binary test)
        || !(test.right() instanceof Constant none && none.isNull())
        || !(Cast.under(test.left()) instanceof Invoke asked)) {
      return false;
    }
    Edge.Kind ifNone =
        switch (test.operator()) {
          case EQUAL -> Edge.Kind.TRUE;
          case NOT_EQUAL -> Edge.Kind.FALSE;
          default -> Edge.Kind.NORMAL;
        };
    return edge.kind() == ifNone
        && removals.contains(asked)
        && takesOne(asked)
        && isOn(asked, run.has())
        && isNextAfter(block, asked.block());
  }

  /** Whether a block only comes right after another one, and calls nothing itself. */
  private static boolean isNextAfter(Block block, Block before) {
    return block.incoming().stream().allMatch(edge -> edge.from() == before)
        && block.instructions().stream().noneMatch(Invoke.class::isInstance);
  }
}
