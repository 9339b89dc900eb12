// axis: caught with all others
// shape: a time limit around a script
package TimeoutWithoutCancel.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Evaluates a script with a time limit. */
public final class WrapsAll {
  private final ExecutorService pool;

  public WrapsAll(ExecutorService pool) {
    this.pool = pool;
  }

  public Object evaluate(Callable<Object> script) {
    Future<Object> running = pool.submit(script);
    try {
      return running.get(10, TimeUnit.SECONDS); // expect: TimeoutWithoutCancel
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the script failed", e);
    }
  }
}
