// axis: assigned in a lambda that is run for each change
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Follows the settings of a registry. */
public final class LambdaSwaps implements AutoCloseable {
  private volatile ExecutorService workers = Executors.newFixedThreadPool(1); // expect strict: ExecutorLeakedOnException, UnboundedTaskQueue

  public LambdaSwaps(Consumer<Consumer<Integer>> settings) {
    settings.accept(threads -> workers = Executors.newFixedThreadPool(threads)); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
  }

  public void run(Runnable work) {
    workers.execute(work);
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
