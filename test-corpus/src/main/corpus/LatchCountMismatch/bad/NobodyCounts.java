// axis: nothing counts down, size of a list
// shape: a loader whose tasks lost their countDown in a rewrite
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Loads all pages, then opens. */
public final class NobodyCounts {
  private final Executor loaders;
  private volatile boolean open;

  public NobodyCounts(Executor loaders) {
    this.loaders = loaders;
  }

  public void load(List<Runnable> pages) throws InterruptedException {
    CountDownLatch loaded = new CountDownLatch(pages.size()); // expect: LatchCountMismatch
    for (Runnable page : pages) {
      loaders.execute(
          () -> {
            try {
              page.run();
            } finally {
              System.out.println("loaded");
            }
          });
    }
    loaded.await(); // expect strict: UnboundedWait
    open = true;
  }

  public boolean isOpen() {
    return open;
  }
}
