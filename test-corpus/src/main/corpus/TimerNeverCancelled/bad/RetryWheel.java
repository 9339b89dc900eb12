// axis: a wheel timer of a library
package TimerNeverCancelled.bad;

import io.netty.util.HashedWheelTimer;
import io.netty.util.Timeout;
import java.util.concurrent.TimeUnit;

/** Sends requests again whose answers are late. */
public final class RetryWheel {
  private final HashedWheelTimer wheel = new HashedWheelTimer(100, TimeUnit.MILLISECONDS);

  public void retry(Runnable request, int attempt) {
    long delay = 50L << attempt;
    wheel.newTimeout(t -> send(t, request), delay, TimeUnit.MILLISECONDS); // expect: TimerNeverCancelled
  }

  private static void send(Timeout timeout, Runnable request) {
    if (!timeout.isCancelled()) {
      request.run();
    }
  }
}
