// axis: program that runs, a page and its image
package NestedSubmitDeadlock.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Renders pages with images, on one thread. */
public final class Reproduction implements AutoCloseable {
  private final ExecutorService worker = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public Future<String> render(String page) {
    return worker.submit( // expect: NestedSubmitDeadlock
        () -> {
          Future<String> image = worker.submit(() -> "image of " + page);
          return image.get() + ", framed";
        });
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  public static void run() throws Exception {
    try (Reproduction pages = new Reproduction()) {
      System.out.println(pages.render("front").get()); // expect strict: UnboundedWait
    }
  }
}
