// trap: T2 a subclass shuts down what its base class keeps
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tells listeners, each on another thread. */
public abstract class SubclassStops {
  protected final ExecutorService pool =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));

  protected SubclassStops() {}

  public void tell(Runnable listener) {
    pool.execute(listener);
  }

  /** Closed with its server. */
  public static final class OfServer extends SubclassStops implements AutoCloseable {
    @Override
    public void close() {
      pool.shutdown(); // defence
    }
  }
}
