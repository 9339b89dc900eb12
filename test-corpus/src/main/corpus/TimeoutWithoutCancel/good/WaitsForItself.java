// trap: other object: a future of the program's own that waits for its end beside a task of a pool that is cancelled as any future is
package TimeoutWithoutCancel.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Calls to another process, which are stopped by a message, and the local work they set off. */
public final class WaitsForItself {
  private final ExecutorService pool;
  private final Connection connection;

  public WaitsForItself(ExecutorService pool, Connection connection) {
    this.pool = pool;
    this.connection = connection;
  }

  /** A connection to the other process. */
  public interface Connection {
    void send(String message);
  }

  /** An answer that comes later; to cancel it is to ask the other side, and to wait a little. */
  final class Answer extends CompletableFuture<String> {
    private Answer self() {
      return this;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      connection.send("stop"); // defence
      try {
        self().get(60, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        return false;
      } catch (Exception e) {
        connection.send("stopped: " + e);
      }
      return isCancelled();
    }
  }

  public CompletableFuture<String> ask() {
    return new Answer();
  }

  public void serve(Runnable work, CompletableFuture<Boolean> stop) {
    Future<?> task = pool.submit(work);
    stop.thenAccept(interrupt -> task.cancel(interrupt));
  }
}
