// trap: a helper takes the permit that bounds the tasks
package UnboundedThreadPool.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** A helper takes the permit that bounds what runs at once. */
final class PermitInHelper implements AutoCloseable {
  private final Semaphore permits = new Semaphore(16);
  private final ExecutorService pool = Executors.newCachedThreadPool();

  void submit(Runnable task) throws InterruptedException {
    waitForTurn();
    pool.execute(
        () -> {
          try {
            task.run();
          } finally {
            permits.release();
          }
        });
  }

  private void waitForTurn() throws InterruptedException {
    permits.acquire(); // expect strict: UnboundedWait // defence
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
