// axis: array of executors
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs tasks of the same key in order. */
public final class StripedExecutor {
  private final ExecutorService[] stripes;

  public StripedExecutor(int count) {
    stripes = new ExecutorService[count];
    for (int i = 0; i < count; i++) {
      stripes[i] = Executors.newFixedThreadPool(1); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
    }
  }

  public void execute(Object key, Runnable task) {
    stripes[Math.floorMod(key.hashCode(), stripes.length)].execute(task);
  }
}
