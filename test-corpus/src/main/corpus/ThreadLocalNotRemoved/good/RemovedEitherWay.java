// trap: T9
package ThreadLocalNotRemoved.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.logging.Logger;

/** Notes when work began. */
public final class RemovedEitherWay {
  private static final Logger LOG = Logger.getLogger("jobs");
  private static final ThreadLocal<Long> STARTED = new ThreadLocal<>();

  private RemovedEitherWay() {}

  static <T> Future<T> timed(ExecutorService pool, Callable<T> work) {
    return pool.submit(
        () -> {
          STARTED.set(System.nanoTime());
          T result;
          try {
            result = work.call();
          } catch (Throwable failure) {
            STARTED.remove(); // defence
            throw failure;
          }
          LOG.fine("done");
          STARTED.remove();
          return result;
        });
  }

  static long started() {
    return STARTED.get();
  }
}
