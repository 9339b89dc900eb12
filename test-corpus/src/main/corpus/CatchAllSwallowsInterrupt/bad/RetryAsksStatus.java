// axis: task of the caller, the catch asks for the status that the task may have cleared
// shape: a retry policy that gives up when its thread is interrupted
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.Callable;

/** Calls again, some times, unless interrupted. */
public final class RetryAsksStatus {
  private final int retries;

  public RetryAsksStatus(int retries) {
    this.retries = retries;
  }

  public <T> T call(Callable<T> action) {
    int failures = 0;
    while (true) {
      try {
        return action.call();
      } catch (Exception e) { // expect strict: CatchAllSwallowsInterrupt
        if (Thread.currentThread().isInterrupted()) {
          throw new IllegalStateException("interrupted", e);
        }
        if (failures >= retries) {
          throw new IllegalStateException("failed " + failures + " times", e);
        }
        System.err.println("again, because of " + e);
        pause(failures);
      }
      failures++;
    }
  }

  private static void pause(int failures) {
    try {
      Thread.sleep(100L * failures);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
