// axis: early return, a party leaves without arriving
package PhaserPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the entries of pages; an empty page never arrives. */
public final class OptionalStage {
  private final AtomicInteger entries = new AtomicInteger();

  public int count(Executor executor, List<List<String>> pages) {
    Phaser counted = new Phaser(1);
    for (List<String> page : pages) {
      counted.register();
      executor.execute(
          () -> {
            if (page.isEmpty()) {
              return;
            }
            entries.addAndGet(page.size());
            counted.arriveAndDeregister(); // expect: PhaserPartyMismatch
          });
    }
    counted.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
    return entries.get();
  }
}
