// trap: T7 a boolean field guards, with an early return
package ExecutorOverwritten.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts once. */
public final class PlainFlag implements AutoCloseable {
  private boolean started;
  private ExecutorService pool;

  public synchronized void startAll(List<Runnable> loops) {
    for (Runnable loop : loops) {
      start(loop);
    }
  }

  private void start(Runnable loop) {
    if (!started) { // defence
      pool = Executors.newFixedThreadPool(4);
      started = true;
    }
    pool.execute(loop);
  }

  @Override
  public synchronized void close() {
    if (started) {
      pool.shutdown();
      started = false;
    }
  }
}
