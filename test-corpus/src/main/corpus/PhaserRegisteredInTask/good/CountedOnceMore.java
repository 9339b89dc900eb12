// trap: T14 parties for the tasks besides
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Each task counts for its helper, too. */
public final class CountedOnceMore {
  private CountedOnceMore() {}

  public static void run(Executor executor, List<Runnable> jobs) {
    Phaser done = new Phaser(jobs.size() + 1); // defence
    for (Runnable job : jobs) {
      executor.execute(
          () -> {
            done.register();
            try {
              job.run();
            } finally {
              done.arriveAndDeregister();
              done.arriveAndDeregister();
            }
          });
    }
    done.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
