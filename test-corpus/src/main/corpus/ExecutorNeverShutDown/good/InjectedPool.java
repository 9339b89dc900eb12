// trap: T1 injected through the constructor
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Sends metrics on a pool that somebody else owns. */
public final class InjectedPool implements AutoCloseable {
  private final ExecutorService workers;
  private final Consumer<String> socket;
  private volatile boolean closed;

  public InjectedPool(ExecutorService workers, Consumer<String> socket) {
    this.workers = workers; // defence
    this.socket = socket;
  }

  public void count(String aspect, long delta) {
    if (!closed) {
      workers.execute(() -> socket.accept(aspect + ":" + delta + "|c"));
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
