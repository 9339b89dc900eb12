package io.github.quiesce.analysis.graph;

import java.util.Arrays;

/**
 * Dominators of a rooted graph of numbered nodes, by the Semi-NCA algorithm (Georgiadis,
 * "Linear-Time Algorithms for Dominators and Related Problems", 2005): near-linear also where one
 * node has edges from all others, as the way out of a body by exception has. No recursion.
 */
final class DominatorTree {
  private static final int NONE = -1;

  private final int[][] successors;
  private final int[][] predecessors;

  /** Nodes in preorder of the depth-first search, and each node's place in it. */
  private final int[] vertex;

  private final int[] number;

  /** By preorder number; {@code ancestor} is shortened on the way. */
  private final int[] ancestor;

  private final int[] semi;
  private final int[] label;
  private final int[] immediate;
  private int reached;

  /** Numbers of the dominator tree: a node's subtree is {@code [enter, enter + size)}. */
  private final int[] enter;

  private final int[] size;

  DominatorTree(int[][] successors, int[][] predecessors, int root) {
    int count = successors.length;
    this.successors = successors;
    this.predecessors = predecessors;
    vertex = new int[count];
    number = new int[count];
    ancestor = new int[count];
    semi = new int[count];
    label = new int[count];
    immediate = new int[count];
    enter = new int[count];
    size = new int[count];
    Arrays.fill(number, NONE);
    search(root);
    computeSemidominators();
    computeImmediate();
    numberTree();
  }

  /** Whether {@code node} can be reached from the root. */
  boolean isReached(int node) {
    return number[node] != NONE;
  }

  /** The immediate dominator; -1 for the root and for nodes that are not reached. */
  int immediate(int node) {
    return number[node] <= 0 ? NONE : vertex[immediate[number[node]]];
  }

  /** Whether every path from the root to {@code below} goes through {@code above}. */
  boolean dominates(int above, int below) {
    if (!isReached(above) || !isReached(below)) {
      return false;
    }
    int distance = enter[number[below]] - enter[number[above]];
    return distance >= 0 && distance < size[number[above]];
  }

  private void search(int root) {
    int[] stack = new int[successors.length + 1];
    int[] nextEdge = new int[successors.length];
    int top = 0;
    stack[top] = root;
    visit(root, 0);
    while (top >= 0) {
      int node = stack[top];
      if (nextEdge[node] == successors[node].length) {
        top--;
        continue;
      }
      int next = successors[node][nextEdge[node]++];
      if (number[next] == NONE) {
        visit(next, number[node]);
        stack[++top] = next;
      }
    }
  }

  private void visit(int node, int parent) {
    number[node] = reached;
    vertex[reached] = node;
    ancestor[reached] = parent;
    immediate[reached] = parent;
    semi[reached] = reached;
    label[reached] = reached;
    reached++;
  }

  private void computeSemidominators() {
    int[] stack = new int[reached];
    for (int i = reached - 1; i > 0; i--) {
      int lowest = immediate[i];
      for (int from : predecessors[vertex[i]]) {
        if (number[from] != NONE) {
          lowest = Math.min(lowest, semi[lowestOnPath(number[from], i + 1, stack)]);
        }
      }
      semi[i] = lowest;
    }
  }

  /**
   * Of the nodes from {@code node} up the forest of nodes from {@code linked} on, the one with the
   * lowest semidominator; shortens the path.
   */
  private int lowestOnPath(int node, int linked, int[] stack) {
    if (ancestor[node] < linked) {
      return label[node];
    }
    int top = 0;
    int at = node;
    while (ancestor[at] >= linked) {
      stack[top++] = at;
      at = ancestor[at];
    }
    while (top > 0) {
      int below = stack[--top];
      ancestor[below] = ancestor[at];
      if (semi[label[at]] < semi[label[below]]) {
        label[below] = label[at];
      }
      at = below;
    }
    return label[node];
  }

  private void computeImmediate() {
    for (int i = 1; i < reached; i++) {
      int candidate = immediate[i];
      while (candidate > semi[i]) {
        candidate = immediate[candidate];
      }
      immediate[i] = candidate;
    }
  }

  private void numberTree() {
    Arrays.fill(size, 0, reached, 1);
    for (int i = reached - 1; i > 0; i--) {
      size[immediate[i]] += size[i];
    }
    int[] next = new int[reached];
    next[0] = 1;
    for (int i = 1; i < reached; i++) {
      enter[i] = next[immediate[i]];
      next[immediate[i]] += size[i];
      next[i] = enter[i] + 1;
    }
  }
}
