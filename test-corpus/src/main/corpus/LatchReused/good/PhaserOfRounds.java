// trap: T14 a phaser is made for turns
package LatchReused.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;

/** Runs batches, one after the other. */
public final class PhaserOfRounds {
  private final ExecutorService pool;

  public PhaserOfRounds(ExecutorService pool) {
    this.pool = pool;
  }

  public void run(List<Runnable> batches) {
    Phaser turn = new Phaser(2); // defence
    for (Runnable batch : batches) {
      pool.execute(
          () -> {
            try {
              batch.run();
            } finally {
              turn.arrive();
            }
          });
      turn.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
    }
  }
}
