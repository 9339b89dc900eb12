// trap: T2 the superclass, which is out of view, asks for the executor and shuts it down
package ExecutorNeverShutDown.good;

import com.google.common.util.concurrent.ForwardingExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what it is given to run. */
public final class AskedBySuperclass extends ForwardingExecutorService {
  private final ExecutorService pool;
  private final AtomicLong given = new AtomicLong();

  AskedBySuperclass(int threads) {
    this.pool = Executors.newFixedThreadPool(threads);
  }

  @Override
  protected ExecutorService delegate() {
    return pool; // defence
  }

  @Override
  public void execute(Runnable task) {
    given.incrementAndGet();
    super.execute(task);
  }

  long given() {
    return given.get();
  }
}
