package io.github.quiesce.analysis.paths;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Immediate dominators of a body's blocks (Cooper, Harvey, Kennedy, "A Simple, Fast Dominance
 * Algorithm", 2001).
 */
public final class Dominators {
  private static final int NONE = -1;

  private final List<Block> order;
  private final int[] position;
  private final int[] idom;

  private Dominators(Body body) {
    order = reversePostOrder(body);
    position = new int[body.blocks().size()];
    java.util.Arrays.fill(position, NONE);
    for (int i = 0; i < order.size(); i++) {
      position[order.get(i).index()] = i;
    }
    idom = new int[order.size()];
    java.util.Arrays.fill(idom, NONE);
    solve();
  }

  public static Dominators of(Body body) {
    return new Dominators(body);
  }

  private record Visit(Block block, Iterator<Edge> edges) {}

  private static List<Block> reversePostOrder(Body body) {
    List<Block> result = new ArrayList<>();
    boolean[] seen = new boolean[body.blocks().size()];
    Deque<Visit> stack = new ArrayDeque<>();
    stack.push(new Visit(body.entry(), body.entry().outgoing().iterator()));
    seen[body.entry().index()] = true;
    while (!stack.isEmpty()) {
      Visit top = stack.peek();
      if (!top.edges().hasNext()) {
        result.add(stack.pop().block());
        continue;
      }
      Block next = top.edges().next().to();
      if (!seen[next.index()]) {
        seen[next.index()] = true;
        stack.push(new Visit(next, next.outgoing().iterator()));
      }
    }
    Collections.reverse(result);
    return result;
  }

  private void solve() {
    idom[0] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 1; i < order.size(); i++) {
        int next = NONE;
        for (Edge edge : order.get(i).incoming()) {
          int from = position[edge.from().index()];
          if (from != NONE && idom[from] != NONE) {
            next = next == NONE ? from : intersect(from, next);
          }
        }
        if (next != idom[i]) {
          idom[i] = next;
          changed = true;
        }
      }
    }
  }

  private int intersect(int a, int b) {
    int left = a;
    int right = b;
    while (left != right) {
      while (left > right) {
        left = idom[left];
      }
      while (right > left) {
        right = idom[right];
      }
    }
    return left;
  }

  /** Reachable blocks in reverse post-order: each before those it dominates. */
  public List<Block> order() {
    return Collections.unmodifiableList(order);
  }

  /** Position in {@link #order()}; -1 where unreachable. */
  public int position(Block block) {
    return position[block.index()];
  }

  /** Whether every way from the entry to {@code block} leads through {@code above}. */
  public boolean dominates(Block above, Block block) {
    int target = position(above);
    int at = position(block);
    if (target == NONE || at == NONE) {
      return false;
    }
    while (at > target) {
      at = idom[at];
    }
    return at == target;
  }
}
