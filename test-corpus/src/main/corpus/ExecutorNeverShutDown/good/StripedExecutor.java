// trap: T2 every element of an array is shut down
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs tasks of the same key in order. */
public final class StripedExecutor implements AutoCloseable {
  private final ExecutorService[] stripes;

  public StripedExecutor(int count) {
    stripes = new ExecutorService[count];
    for (int i = 0; i < count; i++) {
      stripes[i] = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue
    }
  }

  public void execute(Object key, Runnable task) {
    stripes[Math.floorMod(key.hashCode(), stripes.length)].execute(task);
  }

  @Override
  public void close() {
    for (ExecutorService stripe : stripes) {
      stripe.shutdown(); // defence
    }
  }
}
