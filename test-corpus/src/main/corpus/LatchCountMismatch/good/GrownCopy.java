// trap: near miss, a copy grows after it is made
package LatchCountMismatch.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.logging.Logger;

/** Works on a copy with more in it. */
final class GrownCopy {
  void process(List<String> names, ExecutorService pool, Supplier<List<String>> extra) throws InterruptedException {
    List<String> work = new ArrayList<>(names);
    CountDownLatch latch = new CountDownLatch(work.size() + 1);
    work.addAll(extra.get()); // defence
    for (String name : work) {
      pool.execute(() -> {
        try {
          Logger.getLogger("x").info(name);
        } finally {
          latch.countDown();
        }
      });
    }
    latch.await(); // expect strict: UnboundedWait
  }
}
