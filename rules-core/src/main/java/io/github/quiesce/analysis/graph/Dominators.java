package io.github.quiesce.analysis.graph;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Immediate dominators (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm"). */
public final class Dominators {
  private static final int NONE = -1;

  private final int[] immediate;
  private final int[] order;

  private Dominators(Body body) {
    int count = body.blocks().size();
    immediate = new int[count];
    order = new int[count];
    Arrays.fill(immediate, NONE);
    Arrays.fill(order, NONE);
    List<Block> blocks = reversePostorder(body);
    for (int i = 0; i < blocks.size(); i++) {
      order[blocks.get(i).index()] = i;
    }
    immediate[body.entry().index()] = body.entry().index();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Block block : blocks) {
        changed |= block != body.entry() && update(block);
      }
    }
  }

  public static Dominators of(Body body) {
    return new Dominators(body);
  }

  private boolean update(Block block) {
    int next = NONE;
    for (Edge edge : block.incoming()) {
      int from = edge.from().index();
      if (immediate[from] != NONE) {
        next = next == NONE ? from : intersect(from, next);
      }
    }
    boolean changed = immediate[block.index()] != next;
    immediate[block.index()] = next;
    return changed;
  }

  private int intersect(int a, int b) {
    int left = a;
    int right = b;
    while (left != right) {
      while (order[left] > order[right]) {
        left = immediate[left];
      }
      while (order[right] > order[left]) {
        right = immediate[right];
      }
    }
    return left;
  }

  /** Blocks reachable from the entry, each before its successors unless an edge goes back. */
  public static List<Block> reversePostorder(Body body) {
    List<Block> postorder = new ArrayList<>();
    boolean[] entered = new boolean[body.blocks().size()];
    int[] nextEdge = new int[body.blocks().size()];
    Deque<Block> stack = new ArrayDeque<>();
    stack.push(body.entry());
    entered[body.entry().index()] = true;
    while (!stack.isEmpty()) {
      Block block = stack.peek();
      if (nextEdge[block.index()] < block.outgoing().size()) {
        Block to = block.outgoing().get(nextEdge[block.index()]++).to();
        if (!entered[to.index()]) {
          entered[to.index()] = true;
          stack.push(to);
        }
      } else {
        postorder.add(stack.pop());
      }
    }
    Collections.reverse(postorder);
    return postorder;
  }

  /** Whether every path from the entry to {@code below} goes through {@code above}. */
  public boolean dominates(Block above, Block below) {
    int at = below.index();
    while (at != NONE && at != above.index()) {
      int next = immediate[at];
      if (next == at) {
        return false;
      }
      at = next;
    }
    return at == above.index();
  }
}
