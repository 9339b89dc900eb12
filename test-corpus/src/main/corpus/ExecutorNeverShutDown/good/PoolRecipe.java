// trap: T5
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Nobody in view calls these: who does, out of view, owns what they return. */
final class PoolRecipe {
  record Workers(String name, ExecutorService pool) {}

  private PoolRecipe() {}

  static ExecutorService warmedUp(int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    pool.execute(() -> System.out.println("warm"));
    return pool; // defence
  }

  static Workers named(String name) {
    ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
    return new Workers(name, pool);
  }
}
