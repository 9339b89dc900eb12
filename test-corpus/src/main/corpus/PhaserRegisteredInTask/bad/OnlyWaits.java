// axis: the starter is no party, and waits for the phase
package PhaserRegisteredInTask.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Waits for phase zero. */
public final class OnlyWaits {
  private OnlyWaits() {}

  public static void run(Executor executor, Runnable job) {
    Phaser done = new Phaser();
    executor.execute(
        () -> {
          done.register(); // expect: PhaserRegisteredInTask
          try {
            job.run();
          } finally {
            done.arriveAndDeregister();
          }
        });
    done.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
