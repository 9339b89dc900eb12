// trap: the caller waits, and it is no task of the pool
package NestedSubmitDeadlock.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Submits two tasks one after the other and waits for both. */
public final class WaitsOutside implements AutoCloseable {
  private final ExecutorService pool = Executors.newSingleThreadExecutor();

  public String render(String page) throws InterruptedException, ExecutionException {
    Future<String> text = pool.submit(() -> page);
    Future<String> image = pool.submit(() -> "image");
    return text.get() + image.get(); // expect strict: UnboundedWait // defence
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
