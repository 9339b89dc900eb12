// trap: T2 finally covers every way out, also the early return
package ExecutorLeakedOnException.good;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Renders pictures, unless one has no name. */
public final class ReleasedInFinally {
  public List<Future<byte[]>> render(List<Callable<byte[]>> pictures, Predicate<Callable<byte[]>> wanted)
      throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
    try {
      for (Callable<byte[]> picture : pictures) {
        if (!wanted.test(picture)) {
          return List.of();
        }
      }
      return pool.invokeAll(pictures); // expect strict: UnboundedWait
    } finally {
      pool.shutdown(); // defence
    }
  }
}
