// trap: T9 the refusal is caught as such
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** Shows that tasks are refused after the end. */
public final class RefusalExpected {
  public boolean refusesAfterEnd(Runnable task) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    pool.shutdown();
    try {
      pool.execute(task);
      return false;
    } catch (RejectedExecutionException e) { // defence
      return true;
    }
  }
}
