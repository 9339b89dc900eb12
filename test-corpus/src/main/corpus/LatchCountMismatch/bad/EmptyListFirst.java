// axis: collection size, after a look whether there is anything
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Loads plugins, and leaves at once where there are none. */
public final class EmptyListFirst {
  public void load(Executor executor, List<Runnable> plugins) throws InterruptedException {
    CountDownLatch loaded = new CountDownLatch(plugins.size() + 1); // expect: LatchCountMismatch
    if (plugins.isEmpty()) {
      return;
    }
    for (Runnable plugin : plugins) {
      executor.execute(
          () -> {
            try {
              plugin.run();
            } finally {
              loaded.countDown();
            }
          });
    }
    loaded.await(); // expect strict: UnboundedWait
  }
}
