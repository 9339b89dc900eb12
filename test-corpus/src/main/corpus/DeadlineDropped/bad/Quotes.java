// axis: Duration that is only checked, future of a parameter
package DeadlineDropped.bad;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for quotes. */
public final class Quotes {
  private Quotes() {}

  public static String quote(Future<String> pending, Duration timeout)
      throws InterruptedException, ExecutionException {
    Objects.requireNonNull(timeout, "timeout");
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("negative timeout: " + timeout);
    }
    return pending.get(); // expect: DeadlineDropped
  }
}
