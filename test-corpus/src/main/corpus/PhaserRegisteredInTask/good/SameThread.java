// trap: the code that registers runs on the starting thread
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Registers by a helper that is run at once. */
public final class SameThread {
  private SameThread() {}

  public static void run(Executor executor, List<Runnable> jobs) {
    Phaser done = new Phaser(1);
    jobs.forEach(
        job -> {
          done.register(); // defence
          executor.execute(
              () -> {
                try {
                  job.run();
                } finally {
                  done.arriveAndDeregister();
                }
              });
        });
    done.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
