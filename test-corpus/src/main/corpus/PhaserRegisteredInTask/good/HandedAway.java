// trap: T14 code out of view may register the tasks
package PhaserRegisteredInTask.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** A registry counts the tasks. */
public final class HandedAway {
  private HandedAway() {}

  /** Counts who takes part. */
  public interface Registry {
    void prepare(Phaser phaser, int tasks);
  }

  public static void run(Executor executor, Registry registry, Runnable task) {
    Phaser done = new Phaser(1);
    registry.prepare(done, 1); // defence
    executor.execute(
        () -> {
          done.register();
          task.run();
          done.arriveAndDeregister();
        });
    done.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
