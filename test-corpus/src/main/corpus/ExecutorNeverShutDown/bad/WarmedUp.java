// axis: argument, a public helper gives back what it is given
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Renders pages on threads that have started before the first one comes. */
public final class WarmedUp {
  private final ExecutorService renderers = warm(Executors.newFixedThreadPool(4)); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue

  public static ExecutorService warm(ExecutorService pool) {
    pool.execute(() -> {});
    return pool;
  }

  public void render(Runnable page) {
    renderers.execute(page);
  }
}
