// axis: task of a pool, a catch of everything in the loop
package ConsumerLoopNeverEnds.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;

/** Handles orders on a pool that somebody else shuts down. */
public final class OrderWorker {
  private final BlockingQueue<Runnable> orders;

  public OrderWorker(BlockingQueue<Runnable> orders) {
    this.orders = orders;
  }

  public void start(ExecutorService pool) {
    pool.execute(
        () -> {
          for (; ; ) {
            try {
              orders.take().run(); // expect: ConsumerLoopNeverEnds
            } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
              System.err.println("failed: " + e);
            }
          }
        });
  }
}
