// trap: the wait has a bound, and its end is handled
package NestedSubmitDeadlock.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Renders without the image if it takes too long. */
public final class BoundedGet implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue

  public Future<String> render(String page) {
    return pool.submit(
        () -> {
          Future<String> image = pool.submit(() -> "image");
          try {
            return page + image.get(1, TimeUnit.SECONDS); // defence
          } finally {
            image.cancel(true);
          }
        });
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
