// axis: helper in the class that starts the work
package SleepAsSynchronization.bad;

import java.util.concurrent.ExecutorService;

/** Imports rows. */
public final class StartedByHelper {
  private final ExecutorService pool;
  private volatile int rows;

  public StartedByHelper(ExecutorService pool) {
    this.pool = pool;
  }

  public int importAll() throws InterruptedException {
    startImport();
    Thread.sleep(2000); // expect: SleepAsSynchronization
    return rows;
  }

  private void startImport() {
    pool.execute(() -> rows = 100);
  }
}
