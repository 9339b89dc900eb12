// trap: T7 the field gets a new latch each turn
package LatchReused.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Plays rounds. */
public final class Reassigned {
  private final ExecutorService pool;
  private CountDownLatch round = new CountDownLatch(1);

  public Reassigned(ExecutorService pool) {
    this.pool = pool;
  }

  public void play(Runnable player) throws InterruptedException {
    while (!pool.isShutdown()) {
      CountDownLatch now = new CountDownLatch(1); // defence
      round = now;
      pool.execute(
          () -> {
            try {
              player.run();
            } finally {
              now.countDown();
            }
          });
      round.await(); // expect strict: UnboundedWait
    }
  }
}
