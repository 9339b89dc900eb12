// axis: field of an object, one task a call on a pool of its own
package UnsafeSharedCollection.bad;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Logs requests on a pool. */
public final class RequestLog {
  private final ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
  private final Deque<String> last = new ArrayDeque<>();

  void request(String path) {
    pool.execute(
        () -> {
          last.addLast(path); // expect: UnsafeSharedCollection
          if (last.size() > 100) {
            last.removeFirst();
          }
        });
  }

  void close() throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }
  }
}
