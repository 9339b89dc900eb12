// axis: close() where a checked exception stands before the shutdown
// shape: a server that closes its socket first, and its workers only if that went well
package ExecutorLeakedOnException.bad;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Forwards connections. */
public final class TunnelServer implements Closeable {
  private final ServerSocket socket;
  private final ExecutorService workers = Executors.newFixedThreadPool(8); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue

  public TunnelServer(ServerSocket socket) {
    this.socket = socket;
  }

  public void accept(Consumer<Socket> handler) throws IOException {
    Socket connection = socket.accept();
    workers.execute(() -> handler.accept(connection));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    workers.shutdown();
  }
}
