// trap: T2 a helper shuts down what it is given
package ExecutorPerCall.good;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Checks orders on a pool that a helper ends. */
public final class HelperEndsIt {
  public boolean check(List<Callable<Boolean>> rules) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
    try {
      return pool.invokeAll(rules).size() == rules.size(); // expect strict: UnboundedWait
    } finally {
      end(pool, Duration.ofSeconds(5)); // defence
    }
  }

  private static void end(ExecutorService pool, Duration patience) throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      pool.shutdownNow();
    }
  }
}
