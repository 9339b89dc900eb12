// axis: a thread of its own, lambda, an exception says that it took too long
// shape: a helper that runs a piece of code with a time limit
package TimeoutWithoutCancel.bad;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Calls a supplier, and waits for two seconds at most. */
public final class ThreadWithLimit {
  private ThreadWithLimit() {}

  public static <T> T call(Supplier<T> supplier) throws InterruptedException, TimeoutException {
    AtomicReference<T> result = new AtomicReference<>();
    Thread thread = new Thread(() -> result.set(supplier.get()), "limited");
    thread.start();
    thread.join(2_000); // expect: TimeoutWithoutCancel
    if (thread.isAlive()) {
      throw new TimeoutException("no answer within two seconds");
    }
    return result.get();
  }

  public static boolean run(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
    thread.start();
    thread.join(2_000); // expect: TimeoutWithoutCancel
    return !thread.isAlive();
  }
}
