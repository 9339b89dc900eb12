// trap: near miss, one less on both sides
package PhaserPartyMismatch.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Scrubs all disks but the last, which is the spare. */
public final class ArrayOfDisks {
  public void scrub(Executor executor, Runnable[] disks) {
    Phaser scrubbed = new Phaser(disks.length - 1); // defence
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
