// axis: a pool's end is awaited in a synchronized close
// shape: a client's close() holds its monitor while it waits for callbacks that need the monitor
package BlockingWhileLocked.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A client whose callbacks report back to it. */
public final class ConnectionPool implements AutoCloseable {
  private final ExecutorService callbacks = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private int delivered;

  public void deliver() {
    callbacks.execute(this::count);
  }

  private synchronized void count() {
    delivered++;
  }

  @Override
  public synchronized void close() throws InterruptedException {
    callbacks.shutdown();
    if (!callbacks.awaitTermination(1, TimeUnit.MINUTES)) { // expect: BlockingWhileLocked
      callbacks.shutdownNow();
    }
  }
}
