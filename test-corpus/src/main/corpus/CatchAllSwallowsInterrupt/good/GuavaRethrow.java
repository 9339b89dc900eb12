// trap: T9 thrown on by a library
package CatchAllSwallowsInterrupt.good;

import com.google.common.base.Throwables;
import java.util.List;
import java.util.concurrent.Callable;

/** Calls in turn, and goes on past failures. */
public final class GuavaRethrow {
  public int countFailures(List<Callable<Void>> steps, long pauseMillis) throws InterruptedException {
    int failures = 0;
    for (Callable<Void> step : steps) {
      try {
        step.call();
        Thread.sleep(pauseMillis);
      } catch (Exception e) {
        Throwables.throwIfInstanceOf(e, InterruptedException.class); // defence
        failures++;
      }
    }
    return failures;
  }
}
