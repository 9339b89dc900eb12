// axis: lambda
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.BlockingQueue;

/** Collects results as they come. */
public final class LambdaDrain {
  private final BlockingQueue<Future<String>> pending;

  public LambdaDrain(BlockingQueue<Future<String>> pending) {
    this.pending = pending;
  }

  public Future<?> drainOn(ExecutorService pool) {
    return pool.submit(
        () -> {
          while (true) {
            try {
              Future<String> next = pending.poll(1, TimeUnit.MINUTES); // expect: ConsumerLoopNeverEnds
              System.out.println(next == null ? "idle" : next.get(1, TimeUnit.MINUTES));
            } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
              System.err.println(e);
            }
          }
        });
  }
}
