// trap: T9 the loop asks its pool, which whoever interrupts has shut down
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Tells listeners of connections that come and go. */
public final class AsksItsPool implements AutoCloseable {
  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>(1000);
  private final ExecutorService teller;

  AsksItsPool() {
    teller = Executors.newSingleThreadExecutor();
    teller.execute(this::tell);
  }

  private void tell() {
    while (!teller.isShutdown()) { // defence
      try {
        events.take().run();
      } catch (Exception e) {
        System.err.println("listener failed: " + e);
      }
    }
  }

  boolean offer(Runnable event) {
    return events.offer(event);
  }

  @Override
  public void close() {
    teller.shutdownNow();
  }
}
