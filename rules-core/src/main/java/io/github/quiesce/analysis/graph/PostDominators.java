package io.github.quiesce.analysis.graph;

import io.github.quiesce.model.Block;
import io.github.quiesce.model.Body;
import io.github.quiesce.model.Edge;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which blocks lie on every path from a block out of its body, by return or by exception. A path
 * without an end is no path: what stands behind an endless loop is not asked about.
 */
public final class PostDominators {
  private final Body body;
  private final DominatorTree tree;

  private PostDominators(Body body, Predicate<Edge> followed) {
    this.body = body;
    List<Block> blocks = body.blocks();
    int root = blocks.size();
    int[][] backward = new int[root + 1][];
    int[][] forward = new int[root + 1][];
    for (Block block : blocks) {
      boolean exit = block == body.exit() || block == body.exceptionalExit();
      backward[block.index()] =
          block.incoming().stream().filter(followed).mapToInt(e -> e.from().index()).toArray();
      forward[block.index()] =
          exit
              ? new int[] {root}
              : block.outgoing().stream().filter(followed).mapToInt(e -> e.to().index()).toArray();
    }
    backward[root] = new int[] {body.exit().index(), body.exceptionalExit().index()};
    forward[root] = new int[0];
    tree = new DominatorTree(backward, forward, root);
  }

  /** Over all paths. */
  public static PostDominators of(Body body) {
    return of(body, edge -> true);
  }

  /** Over the paths that take only edges {@code followed}, say, no exceptional ones. */
  public static PostDominators of(Body body, Predicate<Edge> followed) {
    return new PostDominators(body, followed);
  }

  /**
   * Whether every path from {@code above} out of the body goes through {@code below}; false where
   * there is no such path.
   */
  public boolean postDominates(Block below, Block above) {
    return tree.dominates(below.index(), above.index());
  }

  /** Whether any path leads from {@code block} out of the body. */
  public boolean reachesExit(Block block) {
    return tree.isReached(block.index());
  }

  /** The nearest other block on every path out; empty where paths part up to the exits. */
  public Optional<Block> immediate(Block block) {
    int index = tree.immediate(block.index());
    boolean none = index < 0 || index == body.blocks().size();
    return none ? Optional.empty() : Optional.of(body.blocks().get(index));
  }
}
