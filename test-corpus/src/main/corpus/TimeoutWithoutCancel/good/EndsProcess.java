// trap: T11 the process ends
package TimeoutWithoutCancel.good;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Migrates a database before the start. */
public final class EndsProcess {
  private final ExecutorService pool;

  public EndsProcess(ExecutorService pool) {
    this.pool = pool;
  }

  public void migrate(Runnable migration) throws InterruptedException, ExecutionException {
    Future<?> running = pool.submit(migration);
    try {
      running.get(10, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      System.err.println("the migration takes too long");
      System.exit(1); // defence
    }
  }
}
