// trap: T7 the caller of the private method tests the field
package ExecutorOverwritten.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Keeps a sender alive. */
public final class GuardAtCaller implements AutoCloseable {
  private ExecutorService sender = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public synchronized void send(Runnable record) {
    if (sender.isShutdown()) { // defence
      open();
    }
    sender.execute(record);
  }

  private void open() {
    sender = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue
  }

  @Override
  public synchronized void close() {
    sender.shutdown();
  }
}
