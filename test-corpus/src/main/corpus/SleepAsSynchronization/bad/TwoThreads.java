// axis: lambda, two threads and a log line between
package SleepAsSynchronization.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/** Counts with two threads. */
public final class TwoThreads {
  private static final Logger LOG = Logger.getLogger("count");

  private TwoThreads() {}

  public static Callable<Integer> counter() {
    return () -> {
      AtomicInteger count = new AtomicInteger();
      Runnable step = count::incrementAndGet;
      Thread left = new Thread(step);
      Thread right = new Thread(step);
      left.start();
      right.start();
      LOG.fine("both started");
      Thread.sleep(50); // expect: SleepAsSynchronization
      return count.get();
    };
  }
}
