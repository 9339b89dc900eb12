// trap: T14 bulkRegister
package PhaserPartyMismatch.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Renders layers, all of them registered at once. */
public final class BulkRegistered {
  public void render(Executor executor, List<Runnable> layers) {
    Phaser rendered = new Phaser(1);
    rendered.bulkRegister(layers.size()); // defence
    for (Runnable layer : layers) {
      executor.execute(
          () -> {
            try {
              layer.run();
            } finally {
              rendered.arriveAndDeregister();
            }
          });
    }
    rendered.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }
}
