// axis: task of the caller, only the loop's condition asks for the status
package CatchAllSwallowsInterrupt.bad;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Calls until a call succeeds, or the thread is told to stop. */
public final class RetryPollsStatus {
  private RetryPollsStatus() {}

  public static <T> Optional<T> untilItWorks(Callable<T> action) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        return Optional.of(action.call());
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        System.err.println("again, because of " + e);
      }
    }
    return Optional.empty();
  }
}
