// axis: close() returns early by a flag that another method sets, too
package ExecutorLeakedOnException.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends readings up as long as the link holds. */
public final class Uplink implements AutoCloseable {
  private final ExecutorService sender = Executors.newSingleThreadExecutor(); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
  private boolean closed;

  public synchronized void send(Runnable reading) {
    if (!closed) {
      sender.execute(reading);
    }
  }

  public synchronized void onDisconnect() {
    closed = true;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    sender.shutdown();
  }
}
