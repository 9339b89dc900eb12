package io.github.quiesce.analysis.paths;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.counts.Invariance;
import io.github.quiesce.analysis.counts.Polynomial;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.counts.TripCounts;
import io.github.quiesce.analysis.counts.Trips;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How often an event happens on the ways through one body, as [least, most] over all paths; what
 * happens in a loop is multiplied by its trip count. Linear in the body for each loop depth.
 */
public final class PathCounts {
  private final Loops loops;
  private final TripCounts trips;
  private final EdgeWeights weights;
  private final Predicate<Edge> feasible;
  private final Body body;
  private final List<Block> order;
  private final Map<Loop, Map<Edge, SymbolicCount>> summaries = new HashMap<>();
  private final Map<Edge, SymbolicCount> passed = new LinkedHashMap<>();
  private boolean insideLoop;

  /**
   * Counts at the ends of the paths; empty where no path ends so.
   *
   * @param normal at the normal exit
   * @param exceptional at the exit by exception
   * @param nextRound where a loop around the start goes round again
   */
  public record Result(
      Optional<SymbolicCount> normal,
      Optional<SymbolicCount> exceptional,
      Optional<SymbolicCount> nextRound) {
    static final Result UNKNOWN =
        new Result(
            Optional.of(SymbolicCount.UNKNOWN),
            Optional.of(SymbolicCount.UNKNOWN),
            Optional.empty());

    static final Result NEVER =
        new Result(
            Optional.of(SymbolicCount.ZERO), Optional.of(SymbolicCount.ZERO), Optional.empty());

    /** Over all paths; nothing happens in a body no path leaves. */
    public SymbolicCount total() {
      return join(join(normal, exceptional), nextRound).orElse(SymbolicCount.UNKNOWN);
    }
  }

  public PathCounts(Analyses analyses, Body body, EdgeWeights weights, Predicate<Edge> feasible) {
    this.loops = Loops.of(analyses);
    this.order = Dominators.reversePostorder(body);
    this.trips = TripCounts.of(analyses);
    this.weights = weights;
    this.feasible = feasible;
    this.body = body;
  }

  /** From the body's first instruction. */
  public Result fromEntry() {
    Map<Block, SymbolicCount> start = new LinkedHashMap<>();
    start.put(body.entry(), SymbolicCount.ZERO);
    return run(start);
  }

  /** From where an instruction that ends its block has succeeded. */
  public Result after(Instruction instruction) {
    Map<Block, SymbolicCount> starts = new LinkedHashMap<>();
    Optional<Loop> around = loops.around(instruction.block());
    Map<Edge, SymbolicCount> edges = new LinkedHashMap<>();
    for (Edge edge : instruction.block().outgoing()) {
      if (!edge.isExceptional() && feasible.test(edge)) {
        edges.put(edge, SymbolicCount.ZERO);
      }
    }
    Rounds rounds = new Rounds();
    Optional<Loop> level = around;
    while (level.isPresent()) {
      edges = leave(level.get(), edges, rounds);
      level = level.get().parent();
    }
    edges.forEach((edge, count) -> starts.merge(edge.to(), count, SymbolicCount::or));
    Result result = run(starts);
    return new Result(result.normal(), result.exceptional(), rounds.joined);
  }

  /**
   * The edges passed on the way from the start last asked for, in order, with the count once they
   * are taken. An inner loop is one step: only the edges by which it is left are among them.
   */
  public Map<Edge, SymbolicCount> passed() {
    return Collections.unmodifiableMap(passed);
  }

  /** What comes back to the header of a loop around the start. */
  private static final class Rounds {
    private Optional<SymbolicCount> joined = Optional.empty();

    void add(SymbolicCount count) {
      joined = join(joined, Optional.of(count));
    }
  }

  /** From inside a loop to the edges by which this round leaves it. */
  private Map<Edge, SymbolicCount> leave(Loop loop, Map<Edge, SymbolicCount> edges, Rounds rounds) {
    Map<Block, SymbolicCount> inside = new LinkedHashMap<>();
    Map<Edge, SymbolicCount> out = new LinkedHashMap<>();
    edges.forEach(
        (edge, count) -> {
          if (edge.to() == loop.header()) {
            rounds.add(count);
          } else if (loop.contains(edge.to())) {
            inside.merge(edge.to(), count, SymbolicCount::or);
          } else {
            out.merge(edge, count, SymbolicCount::or);
          }
        });
    propagate(inside, Optional.of(loop))
        .forEach(
            (edge, count) -> {
              if (edge.to() == loop.header()) {
                rounds.add(count);
              } else {
                out.merge(edge, count, SymbolicCount::or);
              }
            });
    return out;
  }

  /** Whether some cycle is no natural loop: nothing can be counted in such a body. */
  private boolean isIrreducible() {
    int[] position = new int[body.blocks().size()];
    for (int i = 0; i < order.size(); i++) {
      position[order.get(i).index()] = i;
    }
    return order.stream()
        .flatMap(block -> block.outgoing().stream())
        .filter(edge -> position[edge.to().index()] <= position[edge.from().index()])
        .anyMatch(edge -> !isBackEdge(edge));
  }

  private boolean isBackEdge(Edge edge) {
    return loops.in(body).stream()
        .anyMatch(loop -> loop.header() == edge.to() && loop.contains(edge.from()));
  }

  private Result run(Map<Block, SymbolicCount> starts) {
    if (body.isCutShort() || isIrreducible()) {
      return Result.UNKNOWN;
    }
    Map<Block, SymbolicCount> at = new LinkedHashMap<>(starts);
    propagate(at, Optional.empty());
    return new Result(
        Optional.ofNullable(at.get(body.exit())),
        Optional.ofNullable(at.get(body.exceptionalExit())),
        Optional.empty());
  }

  /**
   * Carries counts forward through the blocks of one level (a loop's body without its back edges,
   * or the whole body), inner loops taken as one step.
   *
   * @param at counts on arrival at blocks; filled in
   * @return counts on the edges that leave the level or go back to its header
   */
  private Map<Edge, SymbolicCount> propagate(Map<Block, SymbolicCount> at, Optional<Loop> level) {
    Map<Edge, SymbolicCount> leaving = new LinkedHashMap<>();
    for (Block block : order) {
      SymbolicCount arrived = at.get(block);
      if (arrived == null || level.map(l -> !l.contains(block)).orElse(false)) {
        continue;
      }
      Map<Edge, SymbolicCount> steps = steps(block, level);
      steps.forEach(
          (edge, count) -> {
            SymbolicCount next = arrived.plus(count);
            if (!insideLoop) {
              passed.merge(edge, next, SymbolicCount::or);
            }
            boolean stays =
                level.map(l -> l.contains(edge.to()) && edge.to() != l.header()).orElse(true);
            if (stays) {
              at.merge(edge.to(), next, SymbolicCount::or);
            } else {
              leaving.merge(edge, next, SymbolicCount::or);
            }
          });
    }
    return leaving;
  }

  /** The edges by which control leaves a block, or the inner loop whose header it is. */
  private Map<Edge, SymbolicCount> steps(Block block, Optional<Loop> level) {
    Optional<Loop> inner = loops.around(block);
    boolean entersLoop = inner.isPresent() && inner.get().header() == block && !inner.equals(level);
    return entersLoop ? summary(inner.get()) : blockSteps(block);
  }

  private Map<Edge, SymbolicCount> blockSteps(Block block) {
    Map<Edge, SymbolicCount> result = new LinkedHashMap<>();
    for (Edge edge : block.outgoing()) {
      if (feasible.test(edge)) {
        result.put(edge, weights.along(edge));
      }
    }
    return result;
  }

  /** Counts on a loop's exits, from entering it. */
  private Map<Edge, SymbolicCount> summary(Loop loop) {
    Map<Edge, SymbolicCount> known = summaries.get(loop);
    if (known != null) {
      return known;
    }
    Map<Block, SymbolicCount> at = new LinkedHashMap<>();
    at.put(loop.header(), SymbolicCount.ZERO);
    Map<Edge, SymbolicCount> exits = new LinkedHashMap<>();
    Optional<SymbolicCount> round = Optional.empty();
    boolean outer = insideLoop;
    insideLoop = true;
    Map<Edge, SymbolicCount> leaving = propagate(at, Optional.of(loop));
    insideLoop = outer;
    for (Map.Entry<Edge, SymbolicCount> out : leaving.entrySet()) {
      if (out.getKey().to() == loop.header()) {
        round = join(round, Optional.of(out.getValue()));
      } else {
        exits.put(out.getKey(), out.getValue());
      }
    }
    Map<Edge, SymbolicCount> result = round.isEmpty() ? exits : repeated(loop, round.get(), exits);
    summaries.put(loop, result);
    return result;
  }

  private Map<Edge, SymbolicCount> repeated(
      Loop loop, SymbolicCount round, Map<Edge, SymbolicCount> exits) {
    Optional<Trips> trip = trips.of(loop);
    SymbolicCount each =
        round.isZero() || Invariance.holds(round, loop) ? round : unknownUnlessZero(round);
    Map<Edge, SymbolicCount> result = new LinkedHashMap<>();
    exits.forEach(
        (edge, last) -> {
          SymbolicCount before = before(each, trip, edge);
          result.put(edge, before.plus(last));
        });
    return result;
  }

  /** What the full rounds before the last, broken one add. */
  private static SymbolicCount before(SymbolicCount each, Optional<Trips> trip, Edge exit) {
    if (each.isZero()) {
      return each;
    }
    if (trip.isEmpty()) {
      return unknownUnlessZero(each);
    }
    Polynomial count = trip.get().count();
    if (trip.get().exit() == exit) {
      return each.times(SymbolicCount.exactly(count));
    }
    if (count.asConstant().map(number -> number < 1).orElse(false)) {
      return SymbolicCount.ZERO;
    }
    // Left early, in one of the rounds: not all of them were full.
    return each.times(SymbolicCount.exactly(count.minus(Polynomial.ONE))).orNone();
  }

  private static SymbolicCount unknownUnlessZero(SymbolicCount count) {
    return count.isZero() ? count : SymbolicCount.UNKNOWN;
  }

  static Optional<SymbolicCount> join(Optional<SymbolicCount> a, Optional<SymbolicCount> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isPresent() ? a : b;
    }
    return Optional.of(a.get().or(b.get()));
  }
}
