// trap: T2 what fails before the shutdown is caught and logged
package ExecutorLeakedOnException.good;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Forwards connections. */
public final class CloseSwallowsTheRest implements AutoCloseable {
  private final Closeable socket;
  private final ExecutorService workers = Executors.newFixedThreadPool(8); // expect strict: UnboundedTaskQueue
  private boolean closed;

  public CloseSwallowsTheRest(Closeable socket) {
    this.socket = socket;
  }

  public void handle(Runnable connection) {
    workers.execute(connection);
  }

  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      socket.close();
    } catch (IOException | RuntimeException e) { // defence
      System.err.println("socket does not close: " + e);
    }
    workers.shutdown();
  }
}
