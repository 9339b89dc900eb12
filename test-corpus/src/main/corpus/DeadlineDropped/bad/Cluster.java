// axis: two classes, the wait is two calls away
package DeadlineDropped.bad;

import java.time.Duration;
import java.util.concurrent.Phaser;

/** Nodes that start together. */
final class Cluster {
  private final Node node = new Node();

  void start(Duration maxWait) throws InterruptedException {
    node.join(); // expect: DeadlineDropped
  }
}

/** One of them. */
final class Node {
  private final Phaser phases = new Phaser(1);

  void join() throws InterruptedException {
    awaitPhase(phases.arrive());
  }

  private void awaitPhase(int phase) throws InterruptedException {
    phases.awaitAdvanceInterruptibly(phase);
  }
}
