// trap: near miss, the tasks of a list are run twice
package LatchCountMismatch.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Runs every task twice. */
final class BatchTwice {
  void run(ExecutorService pool, List<String> names) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(2 * names.size());
    List<Callable<String>> tasks = new ArrayList<>();
    for (String name : names) {
      tasks.add(() -> {
        try {
          return name.trim();
        } finally {
          latch.countDown();
        }
      });
    }
    pool.invokeAll(tasks); // expect strict: UnboundedWait // defence
    pool.invokeAll(tasks); // expect strict: UnboundedWait
    latch.await(); // expect strict: UnboundedWait
  }
}
