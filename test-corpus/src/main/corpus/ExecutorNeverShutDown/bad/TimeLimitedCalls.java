// axis: static, user threads keep the process alive
package ExecutorNeverShutDown.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a call with a time limit on a pool shared by everybody. */
public final class TimeLimitedCalls {
  private static final ExecutorService CALLS = Executors.newFixedThreadPool(16); // expect: ExecutorNeverShutDown, NonDaemonBackgroundThread // expect strict: UnboundedTaskQueue

  private TimeLimitedCalls() {}

  public static <T> T call(Callable<T> call, long millis)
      throws InterruptedException, ExecutionException, TimeoutException {
    return CALLS.submit(call).get(millis, TimeUnit.MILLISECONDS); // expect: TimeoutWithoutCancel
  }
}
