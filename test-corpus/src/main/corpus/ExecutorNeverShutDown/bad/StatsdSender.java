// axis: field, close() only flips a flag
// shape: a metrics client whose stop method forgets the worker pool
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Sends metrics in the background; closing it stops new metrics, not the workers. */
public final class StatsdSender implements AutoCloseable {
  private final ExecutorService workers;
  private final Consumer<String> socket;
  private volatile boolean closed;

  public StatsdSender(Consumer<String> socket, int senderThreads) {
    this.socket = socket;
    this.workers = Executors.newFixedThreadPool(senderThreads); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
  }

  public boolean count(String aspect, long delta) {
    if (closed) {
      return false;
    }
    workers.execute(() -> socket.accept(aspect + ":" + delta + "|c"));
    return true;
  }

  @Override
  public void close() {
    closed = true;
  }
}
