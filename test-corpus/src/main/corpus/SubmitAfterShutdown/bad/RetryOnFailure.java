// axis: in a catch block that gives up and tries again
package SubmitAfterShutdown.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Copies a file, with a second try. */
public final class RetryOnFailure {
  public void copy(Callable<Void> first, Callable<Void> second)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      pool.submit(first).get(5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      pool.shutdownNow();
      pool.submit(second).get(); // expect: SubmitAfterShutdown // expect strict: UnboundedWait
    } finally {
      pool.shutdownNow();
    }
  }
}
