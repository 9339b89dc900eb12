// trap: made for all of them and the starter
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Renders all tiles. */
public final class MadeForAll {
  private MadeForAll() {}

  public static void render(Executor executor, List<Runnable> tiles) {
    Phaser rendered = new Phaser(tiles.size() + 1); // defence
    for (Runnable tile : tiles) {
      executor.execute(
          () -> {
            try {
              tile.run();
            } finally {
              rendered.arriveAndDeregister();
            }
          });
    }
    rendered.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
