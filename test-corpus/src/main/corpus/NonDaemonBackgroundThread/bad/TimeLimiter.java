// axis: static, a pool of the class's own
// shape: a utility class that runs calls with a time limit on a cached pool
package NonDaemonBackgroundThread.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs an action, and gives up on it after a while. */
public final class TimeLimiter {
  private static final ExecutorService CALLS = // expect: NonDaemonBackgroundThread, ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
      Executors.newFixedThreadPool(8);

  private TimeLimiter() {}

  public static void run(Runnable action, long seconds) throws Exception {
    Future<?> call = CALLS.submit(action);
    try {
      call.get(seconds, TimeUnit.SECONDS);
    } finally {
      call.cancel(true);
    }
  }
}
