// trap: a phaser with a parent
package PhaserRegisteredInTask.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Groups of tasks, each with a phaser of its own. */
public final class Tiered {
  private Tiered() {}

  public static void run(Executor executor, Phaser all, Runnable task) {
    Phaser group = new Phaser(all, 1); // defence
    executor.execute(
        () -> {
          group.register();
          try {
            task.run();
          } finally {
            group.arriveAndDeregister();
          }
        });
    group.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
