// axis: helper of the task returns early, a party leaves without arriving
package PhaserPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;

/** Sums the lengths of lines. */
public final class HelperLeavesEarly {
  private final AtomicLong length = new AtomicLong();

  public long measure(ExecutorService pool, List<String> lines) {
    Phaser measured = new Phaser(1);
    for (String line : lines) {
      measured.register();
      pool.execute(() -> measure(line, measured));
    }
    measured.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
    return length.get();
  }

  private void measure(String line, Phaser measured) {
    if (line.isEmpty()) {
      return;
    }
    length.addAndGet(line.length());
    measured.arriveAndDeregister(); // expect: PhaserPartyMismatch
  }
}
