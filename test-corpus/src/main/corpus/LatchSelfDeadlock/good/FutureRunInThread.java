// trap: T14 a thread runs the future first, by a reference to its method
package LatchSelfDeadlock.good;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads a meter in a thread of its own, and here if that came to nothing. */
public final class FutureRunInThread {
  private FutureRunInThread() {}

  public static int read(Callable<Integer> meter) throws InterruptedException, ExecutionException {
    CountDownLatch begun = new CountDownLatch(1);
    FutureTask<Integer> reading =
        new FutureTask<>(
            () -> {
              begun.countDown();
              return meter.call();
            });
    Thread reader = new Thread(reading::run);
    reader.setDaemon(true);
    reader.start(); // defence
    begun.await(); // expect strict: UnboundedWait
    reading.run();
    return reading.get(); // expect strict: UnboundedWait
  }
}
