// axis: the timeout is thrown on
package TimeoutWithoutCancel.bad;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Renders a page in time, or fails. */
public final class LetsItThrough {
  private final ExecutorService pool;

  public LetsItThrough(ExecutorService pool) {
    this.pool = pool;
  }

  public String render(Runnable template)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<?> rendering = pool.submit(template);
    rendering.get(2, TimeUnit.SECONDS); // expect: TimeoutWithoutCancel
    return "rendered";
  }
}
