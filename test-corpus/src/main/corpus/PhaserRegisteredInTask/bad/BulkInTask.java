// axis: bulkRegister in the task
package PhaserRegisteredInTask.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Each job counts for two. */
public final class BulkInTask {
  private BulkInTask() {}

  public static void run(Executor executor, Runnable left, Runnable right) {
    Phaser done = new Phaser(1);
    executor.execute(
        () -> {
          done.bulkRegister(2); // expect: PhaserRegisteredInTask
          try {
            left.run();
          } finally {
            done.arriveAndDeregister();
          }
          try {
            right.run();
          } finally {
            done.arriveAndDeregister();
          }
        });
    done.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
