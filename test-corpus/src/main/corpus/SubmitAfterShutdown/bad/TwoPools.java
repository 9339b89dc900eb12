// axis: two executors, the wrong one of them
package SubmitAfterShutdown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Parses, then stores. */
public final class TwoPools {
  private final ExecutorService parsers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private final ExecutorService storers = Executors.newFixedThreadPool(2); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue

  public void process(Supplier<Runnable> parse) {
    parsers.execute(() -> storers.execute(parse.get()));
  }

  public void stop(Runnable checkpoint) throws InterruptedException {
    parsers.shutdown();
    parsers.awaitTermination(10, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
    parsers.execute(checkpoint); // expect: SubmitAfterShutdown
    storers.shutdown();
  }
}
