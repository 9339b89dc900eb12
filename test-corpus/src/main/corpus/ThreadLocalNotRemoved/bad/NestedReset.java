// axis: put back by a helper of a pooled task on a field of each object; previous value
package ThreadLocalNotRemoved.bad;

import java.util.concurrent.ExecutorService;

/** Runs steps at a level. */
public final class NestedReset {
  private final ThreadLocal<Integer> level = new ThreadLocal<>();
  private final ExecutorService pool;

  NestedReset(ExecutorService pool) {
    this.pool = pool;
  }

  void start(Runnable step) {
    pool.execute(() -> at(3, step));
  }

  private void at(int depth, Runnable step) {
    Integer previous = level.get();
    level.set(depth); // expect: ThreadLocalNotRemoved
    try {
      step.run();
    } finally {
      level.set(previous);
    }
  }
}
