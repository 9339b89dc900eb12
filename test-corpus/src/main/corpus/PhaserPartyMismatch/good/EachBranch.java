// trap: a party arrives on each branch
package PhaserPartyMismatch.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the entries of pages. */
public final class EachBranch {
  private final AtomicInteger entries = new AtomicInteger();

  public int count(Executor executor, List<List<String>> pages) {
    Phaser counted = new Phaser(1);
    for (List<String> page : pages) {
      counted.register();
      executor.execute(
          () -> {
            if (page.isEmpty()) {
              counted.arriveAndDeregister(); // defence
              return;
            }
            entries.addAndGet(page.size());
            counted.arriveAndDeregister();
          });
    }
    counted.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
    return entries.get();
  }
}
