// trap: T2 a helper of the class shuts it down
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Ships log segments; stopping waits a little, then interrupts. */
public final class StopHelper implements AutoCloseable {
  private final ExecutorService shippers = Executors.newFixedThreadPool(3); // expect strict: UnboundedTaskQueue

  public void ship(Runnable shipment) {
    shippers.execute(shipment);
  }

  @Override
  public void close() {
    stop(shippers, 10); // defence
  }

  private static void stop(ExecutorService pool, int seconds) {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(seconds, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
