// trap: T14 a tree of phasers, whose parents count for their children
package PhaserPartyMismatch.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Two groups of four under one root. */
public final class TieredPhaser {
  public void run(Executor executor, Runnable task) {
    Phaser root = new Phaser(1);
    for (int group = 0; group < 2; group++) {
      Phaser children = new Phaser(root, 4); // defence
      for (int i = 0; i < 4; i++) {
        executor.execute(
            () -> {
              try {
                task.run();
              } finally {
                children.arriveAndDeregister();
              }
            });
      }
    }
    root.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
