// trap: tree, whose root is registered by the helper its tasks use
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Visits a tree, a task for each node. */
public final class HelperForRoot {
  private final Executor executor;
  private final Phaser visited = new Phaser(1);

  /** A node. */
  public interface Node {
    List<Node> children();
  }

  public HelperForRoot(Executor executor) {
    this.executor = executor;
  }

  public void visitAll(Node root) {
    begin(); // defence
    executor.execute(() -> visit(root));
    visited.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private void begin() {
    visited.register();
  }

  private void visit(Node node) {
    try {
      for (Node child : node.children()) {
        begin();
        executor.execute(() -> visit(child));
      }
    } finally {
      visited.arriveAndDeregister();
    }
  }
}
