// trap: a lambda that is run at once registers outside, by the helper that tasks use as well
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Runs jobs, and tells how long each step of it took. */
public final class LambdaOutside {
  private final Executor executor;
  private final Phaser done = new Phaser(1);

  public LambdaOutside(Executor executor) {
    this.executor = executor;
  }

  public void run(List<Runnable> jobs) {
    for (Runnable job : jobs) {
      timed(() -> done.register()); // defence
      executor.execute(
          () -> {
            try {
              timed(() -> job.run());
            } finally {
              timed(() -> done.arriveAndDeregister());
            }
          });
    }
    done.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private static void timed(Runnable step) {
    long before = System.nanoTime();
    step.run();
    System.out.println(System.nanoTime() - before);
  }
}
