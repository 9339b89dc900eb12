// trap: T11 awaitTermination followed by shutdownNow
package TimedWaitResultIgnored.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives tasks a moment, then interrupts them. */
public final class StopsWhatIsLeft {
  private StopsWhatIsLeft() {}

  public static void stop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(1, TimeUnit.SECONDS);
    pool.shutdownNow(); // defence
  }
}
