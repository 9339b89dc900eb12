// trap: bulkRegister before the start
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Registers all tasks at once. */
public final class BulkFirst {
  private BulkFirst() {}

  public static void run(Executor executor, List<Runnable> jobs) {
    Phaser done = new Phaser(1);
    done.bulkRegister(jobs.size()); // defence
    for (Runnable job : jobs) {
      executor.execute(
          () -> {
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
