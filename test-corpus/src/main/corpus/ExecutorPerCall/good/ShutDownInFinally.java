// trap: T2 released in that same call
package ExecutorPerCall.good;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Renders a batch on a pool of the batch's own. */
public final class ShutDownInFinally {
  public void render(List<Callable<byte[]>> pictures) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
    try {
      pool.invokeAll(pictures); // expect strict: UnboundedWait
    } finally {
      pool.shutdown(); // defence
    }
  }
}
