// trap: near miss, the main thread is among the parties and arrives
package PhaserPartyMismatch.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Maps in parallel. */
public final class MapReduce {
  public void map(Executor executor, Runnable mapper, int mappers) {
    Phaser mapped = new Phaser(mappers + 1);
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
    mapped.arriveAndAwaitAdvance(); // expect strict: UnboundedWait // defence
  }
}
