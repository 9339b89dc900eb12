// axis: what the loop hands over waits for its time, not for the tasks before it
package UnboundedTaskQueue.bad;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Hands connections out, and closes each after half an hour. */
public final class RetiredLater implements AutoCloseable {
  private final ScheduledExecutorService retirement = Executors.newScheduledThreadPool(1); // expect strict: UnboundedTaskQueue

  public void serve(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      Socket connection = server.accept();
      retirement.schedule(() -> retire(connection), 30, TimeUnit.MINUTES);
    }
  }

  private static void retire(Socket connection) {
    try {
      connection.close();
    } catch (IOException e) {
      System.err.println("does not close: " + e);
    }
  }

  @Override
  public void close() {
    retirement.shutdownNow();
  }
}
