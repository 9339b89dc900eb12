// axis: field, waited for in another method
package PhaserRegisteredInTask.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Runs jobs until it is drained. */
public final class FieldOfService {
  private final Phaser done = new Phaser(1);

  public void submit(Executor executor, Runnable job) {
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

  public void drain() {
    done.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
