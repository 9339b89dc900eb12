// trap: T5 whoever extends the class has the pool, and nobody in view does
package ExecutorNeverShutDown.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tells listeners, each on another thread. */
public abstract class BaseForOthers {
  protected final ExecutorService pool =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));

  protected BaseForOthers() {} // defence

  public void tell(Runnable listener) {
    pool.execute(listener);
  }

  /** Ends what this object runs. */
  public abstract void close();
}
