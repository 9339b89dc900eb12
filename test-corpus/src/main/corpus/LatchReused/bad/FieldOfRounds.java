// axis: field
package LatchReused.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Plays rounds. */
public final class FieldOfRounds {
  private final CountDownLatch round = new CountDownLatch(2);
  private final ExecutorService pool;

  public FieldOfRounds(ExecutorService pool) {
    this.pool = pool;
  }

  public void play(Runnable first, Runnable second) throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      pool.execute(() -> turn(first));
      pool.execute(() -> turn(second));
      round.await(); // expect: LatchReused // expect strict: UnboundedWait
    }
  }

  private void turn(Runnable player) {
    try {
      player.run();
    } finally {
      round.countDown();
    }
  }
}
