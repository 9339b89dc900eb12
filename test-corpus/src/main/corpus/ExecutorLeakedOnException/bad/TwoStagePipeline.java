// axis: two pools, the wait for the first is interrupted and the second stays
// shape: a pipeline that waits for one stage before it stops the next
package ExecutorLeakedOnException.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Parses, then stores. */
public final class TwoStagePipeline {
  private final ExecutorService parsers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private final ExecutorService storers = Executors.newFixedThreadPool(2); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue

  public void process(Supplier<Runnable> parse) {
    parsers.execute(() -> storers.execute(parse.get()));
  }

  public void stop() throws InterruptedException {
    parsers.shutdown();
    parsers.awaitTermination(10, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
    storers.shutdown();
  }
}
