// axis: symbolic size, the main thread is among the parties and only waits
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Writes a checkpoint of every partition. */
public final class CheckpointWriter {
  public void write(Executor executor, Runnable partition, int partitions) {
    Phaser written = new Phaser(partitions + 1); // expect: PhaserPartyMismatch
    for (int i = 0; i < partitions; i++) {
      executor.execute(
          () -> {
            try {
              partition.run();
            } finally {
              written.arrive();
            }
          });
    }
    written.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
