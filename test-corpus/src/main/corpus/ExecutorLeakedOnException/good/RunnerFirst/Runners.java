package ExecutorLeakedOnException.good.RunnerFirst;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool made when it is needed. */
final class Runners {
  private final int size;
  private ExecutorService pool;

  Runners(int size) {
    this.size = size;
  }

  void run(Runnable task) {
    if (pool == null) {
      pool = Executors.newFixedThreadPool(size);
    }
    pool.execute(task);
  }

  void halt() {
    if (pool != null) {
      pool.shutdown();
    }
  }
}
