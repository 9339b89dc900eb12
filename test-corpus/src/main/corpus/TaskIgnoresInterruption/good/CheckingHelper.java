// trap: a helper looks at the status and throws
package TaskIgnoresInterruption.good;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Looks for the start of a long sequence until it is cancelled. */
public final class CheckingHelper {
  private Future<Long> search;

  public synchronized void start(ExecutorService executor, int length) {
    Callable<Long> task = () -> find(length);
    search = executor.submit(task);
  }

  public synchronized void cancel() {
    if (search != null) {
      search.cancel(true);
    }
  }

  private static long find(int length) {
    for (long start = 1; ; start++) {
      stopIfCancelled(); // defence
      if (Long.bitCount(start) >= length) {
        return start;
      }
    }
  }

  private static void stopIfCancelled() {
    if (Thread.interrupted()) {
      throw new CancellationException("search was cancelled");
    }
  }
}
