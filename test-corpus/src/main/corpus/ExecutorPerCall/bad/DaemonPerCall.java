// axis: daemon threads pile up like others
package ExecutorPerCall.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks names up with a bound on the time. */
public final class DaemonPerCall {
  public String resolve(Callable<String> lookup)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService resolver = // expect: ExecutorPerCall
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "resolver");
              thread.setDaemon(true);
              return thread;
            });
    return resolver.submit(lookup).get(3, TimeUnit.SECONDS); // expect: TimeoutWithoutCancel
  }
}
