package io.github.quiesce.analysis.graph;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Edge;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Where control can go. Each question takes time linear in the body. */
public final class Paths {
  private Paths() {}

  /** {@code start} and the blocks reached from it over edges that are {@code followed}. */
  public static Set<Block> from(Block start, Predicate<Edge> followed) {
    return closure(
        Set.of(start), block -> block.outgoing().stream().filter(followed).map(Edge::to).toList());
  }

  /** {@code end} and the blocks it is reached from over edges that are {@code followed}. */
  public static Set<Block> to(Block end, Predicate<Edge> followed) {
    return to(Set.of(end), followed);
  }

  /** The same, of any of several ends. */
  public static Set<Block> to(Set<Block> ends, Predicate<Edge> followed) {
    return closure(
        ends, block -> block.incoming().stream().filter(followed).map(Edge::from).toList());
  }

  private static Set<Block> closure(Set<Block> starts, Function<Block, List<Block>> next) {
    Set<Block> seen = new LinkedHashSet<>(starts);
    Deque<Block> work = new ArrayDeque<>(starts);
    while (!work.isEmpty()) {
      for (Block block : next.apply(work.poll())) {
        if (seen.add(block)) {
          work.add(block);
        }
      }
    }
    return seen;
  }

  /**
   * A path with the fewest edges from {@code start}, over at least one edge, to a block that is
   * {@code wanted}; of several the first in edge order.
   */
  public static Optional<List<Edge>> shortest(
      Block start, Predicate<Edge> followed, Predicate<Block> wanted) {
    Map<Block, Edge> reachedBy = new HashMap<>();
    Deque<Block> work = new ArrayDeque<>();
    work.add(start);
    while (!work.isEmpty()) {
      for (Edge edge : work.poll().outgoing()) {
        if (followed.test(edge) && reachedBy.putIfAbsent(edge.to(), edge) == null) {
          if (wanted.test(edge.to())) {
            return Optional.of(trace(start, edge, reachedBy));
          }
          work.add(edge.to());
        }
      }
    }
    return Optional.empty();
  }

  private static List<Edge> trace(Block start, Edge last, Map<Block, Edge> reachedBy) {
    Deque<Edge> path = new ArrayDeque<>();
    path.add(last);
    while (path.getFirst().from() != start) {
      path.addFirst(reachedBy.get(path.getFirst().from()));
    }
    return List.copyOf(path);
  }
}
