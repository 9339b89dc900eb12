// axis: a public factory makes the new one
package ExecutorOverwritten.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Encodes films, on as many threads as are wanted now. */
public final class FactorySwap implements AutoCloseable {
  private ExecutorService encoders = newPool(1);

  public static ExecutorService newPool(int threads) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
  }

  public synchronized void resize(int threads) {
    encoders = newPool(threads); // expect: ExecutorOverwritten
  }

  public synchronized void encode(Runnable film) {
    encoders.execute(film);
  }

  @Override
  public synchronized void close() {
    encoders.shutdown();
  }
}
