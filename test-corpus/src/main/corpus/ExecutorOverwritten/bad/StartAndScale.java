// axis: two entry points of which nothing says which one comes first
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Renders pages. */
public final class StartAndScale implements AutoCloseable {
  private ExecutorService renderers;

  public synchronized void start() {
    renderers = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  }

  public synchronized void scale(int threads) {
    renderers = Executors.newFixedThreadPool(threads); // expect strict: ExecutorOverwritten, UnboundedTaskQueue
  }

  public synchronized void render(Runnable page) {
    renderers.execute(page);
  }

  @Override
  public synchronized void close() {
    renderers.shutdown();
  }
}
