// axis: tasks in a list that is run as a whole by a loop, symbolic size
package LatchCountMismatch.bad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Collects tasks first, then submits each. */
final class BatchLoop {
  void run(ExecutorService pool, Collection<String> names, Consumer<String> job) throws InterruptedException {
    List<Runnable> work = new ArrayList<>(names.size());
    CountDownLatch latch = new CountDownLatch(names.size() + 1); // expect: LatchCountMismatch
    for (String name : names) {
      work.add(() -> {
        try {
          job.accept(name);
        } finally {
          latch.countDown();
        }
      });
    }
    for (Runnable each : work) {
      pool.submit(each);
    }
    latch.await(); // expect strict: UnboundedWait
  }
}
