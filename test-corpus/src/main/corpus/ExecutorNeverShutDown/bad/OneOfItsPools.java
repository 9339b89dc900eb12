// axis: private helper makes several, of which one is forgotten
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Reads on some threads, and writes on others. */
public final class OneOfItsPools implements AutoCloseable {
  private final ExecutorService readers = bounded(4);
  private final ExecutorService writers = bounded(1); // expect: ExecutorNeverShutDown

  public void read(Runnable page) {
    readers.execute(page);
  }

  public void write(Runnable page) {
    writers.execute(page);
  }

  private static ExecutorService bounded(int threads) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
  }

  @Override
  public void close() {
    readers.shutdown();
  }
}
