// axis: local, loop, pool
// shape: a crawler that waits for its pages
package PhaserRegisteredInTask.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Runs jobs and waits for them. */
public final class FirstStatement {
  private FirstStatement() {}

  public static void run(Executor executor, List<Runnable> jobs) {
    Phaser done = new Phaser(1);
    for (Runnable job : jobs) {
      executor.execute(
          () -> {
            done.register(); // expect: PhaserRegisteredInTask
            try {
              job.run();
            } finally {
              done.arriveAndDeregister();
            }
          });
    }
    done.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
