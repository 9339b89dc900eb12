// axis: loop that runs while a flag says so
// shape: an apply loop that is started anew after each failure
package ExecutorOverwritten.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Follows a stream of changes, and starts over when it breaks off. */
public final class ReconnectLoop implements AutoCloseable {
  private volatile boolean running = true;
  private volatile ExecutorService appliers;

  public void follow(Supplier<List<Runnable>> stream) {
    while (running) {
      appliers = Executors.newFixedThreadPool(2); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
      for (Runnable change : stream.get()) {
        appliers.execute(change);
      }
    }
  }

  @Override
  public void close() {
    running = false;
    if (appliers != null) {
      appliers.shutdown();
    }
  }
}
