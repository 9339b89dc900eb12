// trap: registered before each task, deregistered in finally
package PhaserPartyMismatch.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Merges feeds. */
public final class FeedMerger {
  public void merge(Executor executor, List<Runnable> feeds) {
    Phaser merged = new Phaser(1);
    for (Runnable feed : feeds) {
      merged.register();
      executor.execute(
          () -> {
            try {
              feed.run();
            } finally {
              merged.arriveAndDeregister(); // defence
            }
          });
    }
    merged.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
