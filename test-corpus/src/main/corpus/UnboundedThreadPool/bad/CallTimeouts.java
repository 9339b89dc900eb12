// axis: static and never shut down, both rules at one site
// shape: a time-limit helper with a static cached pool of user threads and no stop method
package UnboundedThreadPool.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs calls with a time limit. */
public final class CallTimeouts {
  private static final ExecutorService CALLS = Executors.newCachedThreadPool(); // expect: ExecutorNeverShutDown, UnboundedThreadPool, NonDaemonBackgroundThread

  private CallTimeouts() {}

  public static <T> T within(long seconds, Callable<T> call)
      throws InterruptedException, ExecutionException, TimeoutException {
    return CALLS.submit(call).get(seconds, TimeUnit.SECONDS); // expect: TimeoutWithoutCancel
  }
}
