// axis: nested loop
// shape: a simulation whose workers meet at the end of each step
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Simulates, step by step. */
public final class WorkersPerRound {
  private final ExecutorService pool;

  public WorkersPerRound(ExecutorService pool) {
    this.pool = pool;
  }

  public void simulate(List<Runnable> cells, int steps) throws InterruptedException {
    CountDownLatch step = new CountDownLatch(cells.size());
    for (int i = 0; i < steps; i++) {
      for (Runnable cell : cells) {
        pool.execute(
            () -> {
              try {
                cell.run();
              } finally {
                step.countDown();
              }
            });
      }
      step.await(); // expect: LatchReused // expect strict: UnboundedWait
    }
  }
}
