// axis: collection size against a loop over it
package PhaserPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Renders layers; the count has one more than there are. */
public final class BulkRender {
  public void render(Executor executor, List<Runnable> layers) {
    Phaser rendered = new Phaser(layers.size() + 1); // expect: PhaserPartyMismatch
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
    rendered.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
