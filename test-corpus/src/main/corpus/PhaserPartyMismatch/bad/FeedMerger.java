// axis: exception, a party leaves without arriving
// shape: a worker that deregisters as its last statement
package PhaserPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Merges feeds; one that cannot be read stops everybody. */
public final class FeedMerger {
  public void merge(Executor executor, List<Runnable> feeds) {
    Phaser merged = new Phaser(1);
    for (Runnable feed : feeds) {
      merged.register();
      executor.execute(
          () -> {
            feed.run();
            merged.arriveAndDeregister(); // expect: PhaserPartyMismatch
          });
    }
    merged.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
