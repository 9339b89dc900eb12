package io.github.quiesce.analysis.graph;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Strongly connected parts of a body (Tarjan's algorithm, without recursion). */
final class Cycles {
  private final Predicate<Edge> followed;
  private final int[] number;
  private final int[] lowest;
  private final int[] nextEdge;
  private final boolean[] open;
  private final Deque<Block> path = new ArrayDeque<>();
  private final Deque<Block> pending = new ArrayDeque<>();
  private final List<Set<Block>> found = new ArrayList<>();
  private int visited;

  private Cycles(Body body, Predicate<Edge> followed) {
    this.followed = followed;
    int count = body.blocks().size();
    number = new int[count];
    lowest = new int[count];
    nextEdge = new int[count];
    open = new boolean[count];
    Arrays.fill(number, -1);
  }

  /** The cycles over edges that are {@code followed}, those that share blocks taken together. */
  static List<Set<Block>> of(Body body, Predicate<Edge> followed) {
    Cycles cycles = new Cycles(body, followed);
    for (Block block : body.blocks()) {
      if (cycles.number[block.index()] < 0) {
        cycles.search(block);
      }
    }
    return List.copyOf(cycles.found);
  }

  private void search(Block start) {
    visit(start);
    while (!path.isEmpty()) {
      Block block = path.peek();
      int index = block.index();
      if (nextEdge[index] < block.outgoing().size()) {
        Edge edge = block.outgoing().get(nextEdge[index]++);
        if (followed.test(edge)) {
          follow(index, edge.to());
        }
      } else {
        path.pop();
        if (!path.isEmpty()) {
          int outer = path.peek().index();
          lowest[outer] = Math.min(lowest[outer], lowest[index]);
        }
        if (lowest[index] == number[index]) {
          close(block);
        }
      }
    }
  }

  private void visit(Block block) {
    number[block.index()] = visited;
    lowest[block.index()] = visited++;
    open[block.index()] = true;
    path.push(block);
    pending.push(block);
  }

  private void follow(int from, Block to) {
    if (number[to.index()] < 0) {
      visit(to);
    } else if (open[to.index()]) {
      lowest[from] = Math.min(lowest[from], number[to.index()]);
    }
  }

  private void close(Block root) {
    Set<Block> part = new LinkedHashSet<>();
    Block block;
    do {
      block = pending.pop();
      open[block.index()] = false;
      part.add(block);
    } while (block != root);
    boolean loop =
        part.size() > 1
            || root.outgoing().stream().anyMatch(e -> e.to() == root && followed.test(e));
    if (loop) {
      found.add(part);
    }
  }
}
