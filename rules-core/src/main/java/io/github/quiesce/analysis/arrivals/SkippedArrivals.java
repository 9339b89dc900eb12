package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.analysis.calls.Calls;
import io.github.quiesce.analysis.counts.SymbolicCount;
import io.github.quiesce.analysis.counts.TripCounts;
import io.github.quiesce.analysis.counts.Trips;
import io.github.quiesce.analysis.graph.Dominators;
import io.github.quiesce.analysis.graph.Loop;
import io.github.quiesce.analysis.graph.Loops;
import io.github.quiesce.analysis.paths.Occurrences;
import io.github.quiesce.analysis.tasks.Tasks;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Havoc;
import io.github.quiesce.model.Instruction;
import io.github.quiesce.model.Return;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ways through a task that miss an arrival another way makes. A miss begins at an edge from which
 * no arrival is reached any more, out of a block from which one was still to come. In a loop whose
 * trips are counted, every round has an arrival of its own to miss.
 */
public final class SkippedArrivals {
  private final Occurrences arrivals;
  private final Body body;
  private final Loops loops;
  private final TripCounts trips;
  private final Tasks tasks;
  private final List<Block> order;
  private final Map<Block, Boolean> canSkip = new HashMap<>();
  private final Map<Block, Boolean> canArrive = new HashMap<>();
  private final Set<Block> notYet = new HashSet<>();

  /** How an arrival is missed. */
  public enum Cause {
    /** Something is thrown before it, or by it. */
    EXCEPTION,
    /** A return that no arrival comes to. */
    RETURN,
    /** A branch round it. */
    BRANCH
  }

  /**
   * A miss.
   *
   * @param arrival what is missed
   * @param at where the way that misses it parts from the one that does not
   * @param cause how
   */
  public record Skip(Instruction arrival, Instruction at, Cause cause) {}

  private SkippedArrivals(Analyses analyses, Occurrences arrivals, Body body) {
    this.arrivals = arrivals;
    this.body = body;
    this.loops = Loops.of(analyses);
    this.trips = TripCounts.of(analyses);
    this.tasks = Tasks.of(analyses);
    this.order = Dominators.reversePostorder(body);
  }

  /**
   * Misses in one run of a task, those in methods it calls included.
   *
   * @param arrivals counts arrivals on the thread that runs the task
   */
  public static List<Skip> in(Analyses analyses, Occurrences arrivals, Body task) {
    List<Skip> found = new ArrayList<>();
    collect(analyses, arrivals, new Visit(task, false), found, new HashSet<>());
    return found;
  }

  /**
   * A body looked at.
   *
   * @param returning whether only ways by which it returns matter: what is thrown out of it is
   *     another way of its caller's
   */
  private record Visit(Body body, boolean returning) {}

  private static void collect(
      Analyses analyses, Occurrences arrivals, Visit visit, List<Skip> found, Set<Visit> seen) {
    if (visit.body().isCutShort() || !seen.add(visit)) {
      return;
    }
    SkippedArrivals here = new SkippedArrivals(analyses, arrivals, visit.body());
    for (Skip skip : here.find(visit.returning())) {
      List<Body> inside = skip.at() == skip.arrival() ? calledBy(analyses, skip.at()) : List.of();
      if (inside.isEmpty()) {
        found.add(skip);
      }
      inside.forEach(callee -> collect(analyses, arrivals, new Visit(callee, false), found, seen));
    }
    for (Instruction call : here.partial()) {
      helper(analyses, call)
          .ifPresent(callee -> collect(analyses, arrivals, new Visit(callee, true), found, seen));
    }
  }

  /** What the call surely runs, if it stands in the same file: others may leave it to be done. */
  private static Optional<Body> helper(Analyses analyses, Instruction call) {
    List<Body> called = calledBy(analyses, call);
    return called.size() == 1 && called.get(0).isBeside(call.block().body())
        ? Optional.of(called.get(0))
        : Optional.empty();
  }

  /** A call that arrives and is what misses: the methods it runs show where, or pass it on. */
  private static List<Body> calledBy(Analyses analyses, Instruction call) {
    return Calls.of(analyses).targets(call).stream().flatMap(t -> t.body().stream()).toList();
  }

  private List<Skip> find(boolean returning) {
    solve();
    List<Skip> found = new ArrayList<>();
    for (Block block : order) {
      if (notYet.contains(block) && canArrive(block) && block.last().isPresent()) {
        for (Edge edge : block.outgoing()) {
          if (isMiss(edge) && (!returning || returns(edge))) {
            found.add(new Skip(nearest(block), block.last().get(), cause(edge)));
          }
        }
      }
    }
    return found;
  }

  /** Calls that may return with or without an arrival, after which none need come. */
  private List<Instruction> partial() {
    return order.stream()
        .filter(notYet::contains)
        .flatMap(block -> ways(block).stream())
        .filter(edge -> !edge.isExceptional() && mayArrive(edge) && leadsPast(edge))
        .flatMap(edge -> edge.from().last().stream())
        .distinct()
        .toList();
  }

  private void solve() {
    for (int i = order.size() - 1; i >= 0; i--) {
      Block block = order.get(i);
      boolean ends = block == body.exit() || block == body.exceptionalExit();
      boolean understood = !(block.last().orElse(null) instanceof Havoc);
      canSkip.put(block, ends || (understood && ways(block).stream().anyMatch(this::leadsPast)));
      canArrive.put(block, ways(block).stream().anyMatch(this::leadsToArrival));
    }
    notYet.add(body.entry());
    for (Block block : order) {
      if (notYet.contains(block)) {
        ways(block).stream().filter(e -> !arrives(e)).forEach(edge -> notYet.add(edge.to()));
      }
    }
  }

  private List<Edge> ways(Block block) {
    return block.outgoing().stream().filter(arrivals::isWay).toList();
  }

  private boolean canArrive(Block block) {
    return canArrive.getOrDefault(block, false);
  }

  private boolean arrives(Edge edge) {
    return !arrivals.along(edge).mayBeZero();
  }

  private boolean mayArrive(Edge edge) {
    SymbolicCount count = arrivals.along(edge);
    return count.isPossible() && !(edge.from().last().orElse(null) instanceof Havoc);
  }

  private boolean leadsPast(Edge edge) {
    if (arrives(edge) || passesOn(edge)) {
      return false;
    }
    return isBack(edge) ? endsRound(edge) : canSkip.getOrDefault(edge.to(), false);
  }

  /** Whether the arrival is left to another task, which is started here. */
  private boolean passesOn(Edge edge) {
    return edge.from().last().stream()
        .flatMap(call -> tasks.submittedBy(call).stream())
        .anyMatch(run -> run.isConcurrent() && arrivals.in(run.body()).total().isPossible());
  }

  private boolean leadsToArrival(Edge edge) {
    return mayArrive(edge) || (!isBack(edge) && canArrive(edge.to()));
  }

  private boolean isBack(Edge edge) {
    return loopOf(edge).isPresent();
  }

  private Optional<Loop> loopOf(Edge back) {
    return loops.around(back.from()).flatMap(inner -> around(inner, back.to()));
  }

  private static Optional<Loop> around(Loop inner, Block header) {
    Optional<Loop> at = Optional.of(inner);
    while (at.isPresent() && at.get().header() != header) {
      at = at.get().parent();
    }
    return at;
  }

  /** Whether the next round is another arrival's: the rounds are counted, and some arrive. */
  private boolean endsRound(Edge back) {
    Loop loop = loopOf(back).orElseThrow();
    boolean holdsArrival =
        loop.blocks().stream().flatMap(b -> ways(b).stream()).anyMatch(this::mayArrive);
    return holdsArrival && trips.of(loop).isPresent();
  }

  private boolean isMiss(Edge edge) {
    boolean parts = arrivals.isWay(edge) && leadsPast(edge) && !leadsToArrival(edge);
    return parts && !isCountedExit(edge);
  }

  /** The way out of a loop once all its rounds are done misses nothing. */
  private boolean isCountedExit(Edge edge) {
    Optional<Loop> loop = loops.around(edge.from());
    while (loop.isPresent()) {
      if (trips.of(loop.get()).map(Trips::exit).filter(edge::equals).isPresent()) {
        return true;
      }
      loop = loop.get().parent();
    }
    return false;
  }

  private Cause cause(Edge edge) {
    if (edge.isExceptional() || !returns(edge)) {
      return Cause.EXCEPTION;
    }
    return endsInOwnReturn(edge) ? Cause.RETURN : Cause.BRANCH;
  }

  private boolean returns(Edge edge) {
    return reachedFrom(List.of(edge.to())).contains(body.exit());
  }

  /** Whether the way ends in a return statement that arrivals do not come to. */
  private boolean endsInOwnReturn(Edge edge) {
    List<Block> afterArrivals = new ArrayList<>();
    for (Block block : order) {
      ways(block).stream().filter(this::mayArrive).forEach(way -> afterArrivals.add(way.to()));
    }
    Set<Block> shared = reachedFrom(afterArrivals);
    return reachedFrom(List.of(edge.to())).stream()
        .filter(block -> block.last().orElse(null) instanceof Return)
        .anyMatch(block -> !shared.contains(block));
  }

  private Set<Block> reachedFrom(List<Block> starts) {
    Set<Block> reached = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>(starts);
    while (!work.isEmpty()) {
      Block block = work.poll();
      if (reached.add(block)) {
        ways(block).forEach(edge -> work.add(edge.to()));
      }
    }
    return reached;
  }

  /** The nearest arrival still to come at a block's end. */
  private Instruction nearest(Block block) {
    Set<Block> seen = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>(List.of(block));
    while (!work.isEmpty()) {
      Block at = work.poll();
      if (!seen.add(at)) {
        continue;
      }
      for (Edge edge : ways(at)) {
        if (mayArrive(edge)) {
          return at.last().orElseThrow();
        }
        if (!isBack(edge)) {
          work.add(edge.to());
        }
      }
    }
    throw new IllegalStateException("no arrival follows " + block);
  }
}
