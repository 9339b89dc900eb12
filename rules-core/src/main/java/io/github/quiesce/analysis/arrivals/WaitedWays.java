package io.github.quiesce.analysis.arrivals;

import io.github.quiesce.analysis.Analyses;
import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import io.github.quiesce.model.Instruction;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The ways through the code that starts tasks on which somebody comes to wait for them: on another,
 * which returns before that, it does not matter how many there are.
 */
final class WaitedWays implements Predicate<Edge> {
  private final Body start;
  private final Set<Block> waiting = new LinkedHashSet<>();
  private final Set<Block> before;
  private final Set<Block> after;

  private WaitedWays(Body start, Collection<Instruction> waits) {
    this.start = start;
    waits.forEach(wait -> waiting.add(wait.block()));
    this.before = reached(waiting, block -> block.incoming().stream().map(Edge::from).toList());
    Set<Block> next = new LinkedHashSet<>();
    waiting.forEach(block -> next.addAll(targets(block)));
    this.after = reached(next, WaitedWays::targets);
  }

  /** Those of a body; all of its ways, if it is not known by which of them one comes to wait. */
  static Predicate<Edge> of(Analyses analyses, Coordination object, Body start) {
    Set<Instruction> waits = new LinkedHashSet<>();
    for (Instruction wait : object.with(Coordination.WAITS)) {
      Optional<Set<Instruction>> steps = Anchors.in(start, wait, analyses);
      if (steps.isEmpty()) {
        return edge -> true;
      }
      waits.addAll(steps.get());
    }
    return waits.isEmpty() ? edge -> true : new WaitedWays(start, waits);
  }

  private static List<Block> targets(Block block) {
    return block.outgoing().stream().map(Edge::to).toList();
  }

  private static Set<Block> reached(Collection<Block> from, Function<Block, List<Block>> next) {
    Set<Block> found = new HashSet<>();
    Deque<Block> work = new ArrayDeque<>(from);
    while (!work.isEmpty()) {
      Block block = work.poll();
      if (found.add(block)) {
        work.addAll(next.apply(block));
      }
    }
    return found;
  }

  @Override
  public boolean test(Edge edge) {
    boolean waited = after.contains(edge.from()) || waiting.contains(edge.from());
    return edge.from().body() != start || waited || before.contains(edge.to());
  }
}
