// axis: parameter, isDone with yield
// shape: a client that asks a future whether it is done until it is, and yields between
package BusyWait.bad;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for answers. */
public final class FutureOfParameter {
  private FutureOfParameter() {}

  public static String answer(Future<String> pending)
      throws InterruptedException, ExecutionException {
    while (!pending.isDone()) { // expect: BusyWait
      Thread.yield();
    }
    return pending.get();
  }
}
