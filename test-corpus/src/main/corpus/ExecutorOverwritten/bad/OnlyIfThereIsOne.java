// axis: test that says there is an old one
package ExecutorOverwritten.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Draws on as many threads as the settings say. */
public final class OnlyIfThereIsOne implements AutoCloseable {
  private ExecutorService workers = pool(2);

  public synchronized void resize(int threads) {
    if (workers != null && threads > 0) {
      workers = pool(threads); // expect: ExecutorOverwritten
    }
  }

  private static ExecutorService pool(int threads) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
  }

  public synchronized void draw(Runnable frame) {
    workers.execute(frame);
  }

  @Override
  public synchronized void close() {
    workers.shutdown();
  }
}
