// axis: lambda in a stream over a range, symbolic count
package LatchCountMismatch.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Renders tiles; the range starts at one and ends before the last. */
public final class TileRenderer {
  public void render(Executor executor, Runnable tile, int tiles) throws InterruptedException {
    CountDownLatch rendered = new CountDownLatch(tiles); // expect: LatchCountMismatch
    IntStream.range(1, tiles)
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
