package io.github.quiesce.analysis.graph;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Which blocks lie on every path to a block. Asking takes constant time. */
public final class Dominators {
  private final Body body;
  private final DominatorTree tree;

  private Dominators(Body body) {
    this.body = body;
    List<Block> blocks = body.blocks();
    int[][] successors = new int[blocks.size()][];
    int[][] predecessors = new int[blocks.size()][];
    for (Block block : blocks) {
      successors[block.index()] = targets(block.outgoing());
      predecessors[block.index()] = sources(block.incoming());
    }
    tree = new DominatorTree(successors, predecessors, body.entry().index());
  }

  private static int[] targets(List<Edge> edges) {
    int[] indexes = new int[edges.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = edges.get(i).to().index();
    }
    return indexes;
  }

  private static int[] sources(List<Edge> edges) {
    int[] indexes = new int[edges.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = edges.get(i).from().index();
    }
    return indexes;
  }

  public static Dominators of(Body body) {
    return new Dominators(body);
  }

  /** Whether every path from the entry to {@code below} goes through {@code above}. */
  public boolean dominates(Block above, Block below) {
    return tree.dominates(above.index(), below.index());
  }

  /** Whether every path from the entry to a block takes the edge, the only one into its target. */
  public boolean leadsAlways(Edge edge, Block to) {
    return edge.to().incoming().size() == 1 && dominates(edge.to(), to);
  }

  /** The nearest other block on every path to {@code block}; empty for the entry. */
  public Optional<Block> immediate(Block block) {
    int index = tree.immediate(block.index());
    return index < 0 ? Optional.empty() : Optional.of(body.blocks().get(index));
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
}
