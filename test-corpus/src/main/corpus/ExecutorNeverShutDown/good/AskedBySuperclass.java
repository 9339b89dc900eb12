// trap: T2 the superclass, which is out of view, asks for the executor and shuts it down
package ExecutorNeverShutDown.good;

import com.google.common.util.concurrent.ForwardingExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool with a name. */
public final class AskedBySuperclass extends ForwardingExecutorService {
  private final ExecutorService pool;
  private final String name;

  AskedBySuperclass(String name, int threads) {
    this.name = name;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  @Override
  protected ExecutorService delegate() {
    return pool; // defence
  }

  @Override
  public String toString() {
    return name;
  }
}
