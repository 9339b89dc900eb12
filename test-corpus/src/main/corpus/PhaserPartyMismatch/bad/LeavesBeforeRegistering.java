// axis: early return before the parties are registered in bulk, one too many, symbolic size
package PhaserPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Crawls sites and waits for all. */
public final class LeavesBeforeRegistering {
  public void crawl(Executor executor, List<Runnable> sites) {
    Phaser crawled = new Phaser(1); // expect: PhaserPartyMismatch
    if (sites.isEmpty()) {
      return;
    }
    crawled.bulkRegister(sites.size() + 1);
    for (Runnable site : sites) {
      executor.execute(
          () -> {
            try {
              site.run();
            } finally {
              crawled.arriveAndDeregister();
            }
          });
    }
    crawled.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
