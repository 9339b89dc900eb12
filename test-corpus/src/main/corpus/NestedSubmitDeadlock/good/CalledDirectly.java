// trap: T15 the inner work is called, and a task of another kind is submitted without a wait
package NestedSubmitDeadlock.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Renders on one thread, image and all. */
public final class CalledDirectly implements AutoCloseable {
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public Future<String> render(String page) {
    return pool.submit(
        () -> {
          pool.execute(() -> System.out.println("rendered " + page));
          return page + image(); // defence
        });
  }

  private static String image() {
    return "image";
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
