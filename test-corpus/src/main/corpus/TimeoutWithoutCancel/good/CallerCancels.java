// trap: helper: the wait is in a helper, and its callers cancel what they have given it
package TimeoutWithoutCancel.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits that an interrupt does not end, and their callers. */
public final class CallerCancels {
  private final ExecutorService pool;

  public CallerCancels(ExecutorService pool) {
    this.pool = pool;
  }

  public static <T> T getToTheEnd(Future<T> future, long seconds)
      throws ExecutionException, TimeoutException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  public String call(Callable<String> task) throws ExecutionException, TimeoutException {
    Future<String> future = pool.submit(task);
    try {
      return getToTheEnd(future, 5);
    } catch (TimeoutException e) {
      future.cancel(true); // defence
      throw e;
    }
  }

  public String callAll(List<Callable<String>> tasks)
      throws InterruptedException, ExecutionException, TimeoutException {
    List<Future<String>> futures = new ArrayList<>();
    for (Callable<String> task : tasks) {
      futures.add(pool.submit(task));
    }
    try {
      return join(futures);
    } finally {
      cancel(futures);
    }
  }

  private static String join(List<Future<String>> futures)
      throws InterruptedException, ExecutionException, TimeoutException {
    StringBuilder text = new StringBuilder();
    for (Future<String> each : futures) {
      text.append(each.get(5, TimeUnit.SECONDS));
    }
    return text.toString();
  }

  private static void cancel(List<Future<String>> futures) {
    for (Future<String> each : futures) {
      each.cancel(true);
    }
  }
}
