// trap: a party registers for the tasks it starts (tree)
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Walks a tree, a task for each node. */
public final class TreeOfTasks {
  private final Executor executor;
  private final Phaser walked = new Phaser(1);

  /** A node. */
  public interface Node {
    List<Node> children();
  }

  public TreeOfTasks(Executor executor) {
    this.executor = executor;
  }

  public void walk(Node root) {
    start(root);
    walked.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private void start(Node node) {
    walked.register(); // defence
    executor.execute(
        () -> {
          try {
            for (Node child : node.children()) {
              start(child);
            }
          } finally {
            walked.arriveAndDeregister();
          }
        });
  }
}
