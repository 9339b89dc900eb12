// trap: T2 what says that it is closed shuts down as well, in a method of its own
package ExecutorLeakedOnException.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends readings up as long as the link holds. */
public final class FailureStopsToo implements AutoCloseable {
  private final ExecutorService sender = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  private boolean closed;

  public synchronized void send(Runnable reading) {
    if (!closed) {
      sender.execute(reading);
    }
  }

  public synchronized void onDisconnect() {
    stopSending();
    closed = true;
  }

  private void stopSending() {
    sender.shutdown(); // defence
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    stopSending();
  }
}
