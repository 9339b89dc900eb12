// axis: symbolic size, the main thread arrives too and is not among the parties
// shape: a coordinator that joins the barrier of its workers
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Maps in parallel; the last to arrive waits for a phase that never ends. */
public final class MapReduce {
  public void map(Executor executor, Runnable mapper, int mappers) {
    Phaser mapped = new Phaser(mappers); // expect: PhaserPartyMismatch
    for (int i = 0; i < mappers; i++) {
      executor.execute(
          () -> {
            try {
              mapper.run();
            } finally {
              mapped.arrive();
            }
          });
    }
    mapped.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
