// trap: the loop hands in a task each turn, so that it is over at once, and the waits behind it notice
package TaskIgnoresInterruption.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongUnaryOperator;

/** Adds up strips of a map, which other threads measure. */
public final class HandsInItsParts implements AutoCloseable {
  private final ExecutorService surveys = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private final ExecutorService strips = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
  private final LongUnaryOperator area;

  public HandsInItsParts(LongUnaryOperator area) {
    this.area = area;
  }

  public Future<Long> survey(int width, int height) {
    return surveys.submit(new Survey(width, height));
  }

  private final class Survey implements Callable<Long> {
    private final int width;
    private final int height;

    Survey(int width, int height) {
      this.width = width;
      this.height = height;
    }

    @Override
    public Long call() throws Exception {
      List<Future<Long>> parts = new ArrayList<>();
      for (int y = 0; y < height; y++) {
        int at = y;
        parts.add(strips.submit(() -> area.applyAsLong((long) at * width))); // defence
      }
      long sum = 0;
      for (Future<Long> part : parts) {
        sum += part.get();
      }
      return sum;
    }
  }

  @Override
  public void close() {
    surveys.shutdownNow();
    strips.shutdownNow();
  }
}
