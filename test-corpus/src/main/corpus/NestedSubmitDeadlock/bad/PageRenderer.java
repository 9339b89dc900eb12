// axis: field, lambda in lambda on a pool of one thread
package NestedSubmitDeadlock.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Renders a page whose image is made on the same thread. */
public final class PageRenderer implements AutoCloseable {
  private final ExecutorService worker = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public Future<String> render(String page) {
    return worker.submit( // expect: NestedSubmitDeadlock
        () -> {
          Future<String> image = worker.submit(() -> "image of " + page);
          return page + image.get();
        });
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
