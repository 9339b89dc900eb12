// trap: T15 the inner task goes to another pool
package NestedSubmitDeadlock.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Renders pages on one pool and images on another. */
public final class TwoPools implements AutoCloseable {
  private final ExecutorService pages = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  private final ExecutorService images = Executors.newSingleThreadExecutor(); // defence

  public Future<String> render(String page) {
    return pages.submit(() -> page + images.submit(() -> "image").get());
  }

  @Override
  public void close() {
    pages.shutdownNow();
    images.shutdownNow();
  }
}
