// axis: the outcome of a timed try is dropped
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits downloads. */
public final class HopefulLimit {
  private final Semaphore downloads = new Semaphore(5);

  public void download(Runnable file) throws InterruptedException {
    downloads.tryAcquire(10, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
    try {
      file.run();
    } finally {
      downloads.release(); // expect: SemaphorePermitLeak
    }
  }
}
