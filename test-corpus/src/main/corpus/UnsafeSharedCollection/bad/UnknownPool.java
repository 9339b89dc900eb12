// axis: a pool that is handed in may have one thread
package UnsafeSharedCollection.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Collects on a pool of the caller. */
public final class UnknownPool {
  private UnknownPool() {}

  static List<Integer> lengths(ExecutorService pool, String[] words) throws InterruptedException {
    List<Integer> lengths = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(words.length);
    for (String word : words) {
      pool.execute(
          () -> {
            try {
              lengths.add(word.length()); // expect strict: UnsafeSharedCollection
            } finally {
              done.countDown();
            }
          });
    }
    done.await(); // expect strict: UnboundedWait
    return lengths;
  }
}
