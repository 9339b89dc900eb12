// trap: T15 program that runs: the inner work is a later stage
package NestedSubmitDeadlock.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Renders pages with images, on one thread. */
public final class Reproduction implements AutoCloseable {
  private final ExecutorService worker = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public Future<String> render(String page) {
    return CompletableFuture.supplyAsync(() -> "image of " + page, worker)
        .thenApply(image -> image + ", framed"); // defence
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
