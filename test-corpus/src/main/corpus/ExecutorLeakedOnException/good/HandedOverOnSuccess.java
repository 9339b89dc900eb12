// trap: T5 a flag says whether the caller got it
package ExecutorLeakedOnException.good;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes pools that have proved to work. */
public final class HandedOverOnSuccess {
  public ExecutorService tested(Callable<Boolean> test) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    boolean good = false;
    try {
      good = pool.submit(test).get(); // expect strict: UnboundedWait
      if (!good) {
        throw new IllegalStateException("the pool does not work");
      }
      return pool;
    } finally {
      if (!good) {
        pool.shutdownNow(); // defence
      }
    }
  }
}
