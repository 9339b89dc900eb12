// trap: T9 the exception and the status are both asked for
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.Callable;

/** Calls again, some times, unless interrupted. */
public final class RetryAsksBoth {
  private RetryAsksBoth() {}

  public static <T> T call(Callable<T> action, int retries) {
    int failures = 0;
    while (true) {
      try {
        return action.call();
      } catch (Exception e) {
        if (e instanceof InterruptedException || Thread.currentThread().isInterrupted()) { // defence
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted", e);
        }
        if (failures++ >= retries) {
          throw new IllegalStateException("failed " + failures + " times", e);
        }
      }
    }
  }
}
