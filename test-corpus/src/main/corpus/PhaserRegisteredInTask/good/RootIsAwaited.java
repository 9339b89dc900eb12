// trap: the task that registers others is waited for by its future
package PhaserRegisteredInTask.good;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.function.Supplier;

/** Prints a list of pages, that it gets on another thread. */
public final class RootIsAwaited {
  private final ExecutorService pool;

  public RootIsAwaited(ExecutorService pool) {
    this.pool = pool;
  }

  public void print(Supplier<List<Runnable>> pages)
      throws InterruptedException, ExecutionException {
    Phaser printed = new Phaser(1);
    Future<?> started = pool.submit(() -> start(pages.get(), printed));
    started.get(); // expect strict: UnboundedWait // defence
    printed.arriveAndAwaitAdvance(); // expect strict: UnboundedWait
  }

  private void start(List<Runnable> pages, Phaser printed) {
    for (Runnable page : pages) {
      printed.register();
      pool.execute(
          () -> {
            try {
              page.run();
            } finally {
              printed.arriveAndDeregister();
            }
          });
    }
  }
}
