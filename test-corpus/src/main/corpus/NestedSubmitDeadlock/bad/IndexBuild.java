// axis: method reference, and invokeAll on the task's own pool
package NestedSubmitDeadlock.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Builds an index in the background, part by part. */
public final class IndexBuild implements AutoCloseable {
  private final ExecutorService builder = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public void start() {
    builder.submit(this::build); // expect: NestedSubmitDeadlock
  }

  private int build() throws InterruptedException {
    return builder.invokeAll(List.of(() -> "a to m", () -> "n to z")).size();
  }

  @Override
  public void close() {
    builder.shutdownNow();
  }
}
