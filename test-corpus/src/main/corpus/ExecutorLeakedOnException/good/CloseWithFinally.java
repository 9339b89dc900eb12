// trap: T2 close() shuts it down in finally
package ExecutorLeakedOnException.good;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Forwards connections. */
public final class CloseWithFinally implements Closeable {
  private final ServerSocket socket;
  private final ExecutorService workers = Executors.newFixedThreadPool(8); // expect strict: UnboundedTaskQueue

  public CloseWithFinally(ServerSocket socket) {
    this.socket = socket;
  }

  public void accept(Consumer<Socket> handler) throws IOException {
    Socket connection = socket.accept();
    workers.execute(() -> handler.accept(connection));
  }

  @Override
  public void close() throws IOException {
    try {
      socket.close();
    } finally {
      workers.shutdown(); // defence
    }
  }
}
