// axis: array length
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Scrubs all disks but the last, which the loop forgets. */
public final class DiskScrubber {
  public void scrub(Executor executor, Runnable[] disks) {
    Phaser scrubbed = new Phaser(disks.length); // expect: PhaserPartyMismatch
    for (int i = 0; i < disks.length - 1; i++) {
      Runnable disk = disks[i];
      executor.execute(
          () -> {
            try {
              disk.run();
            } finally {
              scrubbed.arriveAndDeregister();
            }
          });
    }
    scrubbed.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
