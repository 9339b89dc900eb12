// trap: T17 read after a latch
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Collects on another thread, and waits for its sign. */
public final class ReadAfterLatch {
  private ReadAfterLatch() {}

  static List<String> collect(String[] names) throws InterruptedException {
    List<String> upper = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    Thread worker =
        new Thread(
            () -> {
              try {
                for (String name : names) {
                  upper.add(name.toUpperCase(java.util.Locale.ROOT));
                }
              } finally {
                done.countDown();
              }
            });
    worker.start();
    done.await(); // expect strict: UnboundedWait // defence
    upper.add("end");
    return upper;
  }
}
