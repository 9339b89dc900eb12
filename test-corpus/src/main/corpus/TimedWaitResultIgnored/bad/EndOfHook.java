// axis: lambda, the wait is the last thing that a hook does: only possible
package TimedWaitResultIgnored.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Gives a pool some time at the end of the process. */
public final class EndOfHook {
  private EndOfHook() {}

  public static void register(ExecutorService pool, ThreadMaker maker) {
    maker
        .make(
            () -> {
              pool.shutdown();
              try {
                pool.awaitTermination(5, TimeUnit.SECONDS); // expect strict: TimedWaitResultIgnored
              } catch (InterruptedException ignored) {
                // the process ends anyway
              }
            })
        .start();
  }

  /** Makes threads. */
  public interface ThreadMaker {
    Thread make(Runnable task);
  }
}
