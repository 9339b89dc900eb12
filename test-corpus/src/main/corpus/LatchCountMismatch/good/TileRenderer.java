// trap: near miss, a range from zero
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Renders tiles. */
public final class TileRenderer {
  public void render(Executor executor, Runnable tile, int tiles) throws InterruptedException {
    CountDownLatch rendered = new CountDownLatch(tiles);
    IntStream.range(0, tiles) // defence
        .forEach(
            i ->
                executor.execute(
                    () -> {
                      try {
                        tile.run();
                      } finally {
                        rendered.countDown();
                      }
                    }));
    rendered.await(); // expect strict: UnboundedWait
  }
}
