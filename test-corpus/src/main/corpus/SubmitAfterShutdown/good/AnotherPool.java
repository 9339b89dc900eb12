// trap: T12 the task goes to another executor
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Parses, then stores. */
public final class AnotherPool {
  private final ExecutorService parsers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private final ExecutorService storers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public void process(Supplier<Runnable> parse) {
    parsers.execute(() -> storers.execute(parse.get()));
  }

  public void stop(Runnable checkpoint) {
    parsers.shutdown();
    storers.execute(checkpoint); // defence
    storers.shutdown();
  }
}
