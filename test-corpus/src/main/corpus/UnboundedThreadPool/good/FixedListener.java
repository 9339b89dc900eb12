// trap: bounded, an accept loop on a fixed pool
package UnboundedThreadPool.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Accepts operators on the console port, eight at a time. */
public final class FixedListener {
  private final Consumer<Socket> session;

  public FixedListener(Consumer<Socket> session) {
    this.session = session;
  }

  public void listen(ServerSocket server) throws IOException {
    ExecutorService sessions = Executors.newFixedThreadPool(8); // defence
    try {
      while (true) {
        Socket socket = server.accept();
        sessions.execute(() -> session.accept(socket));
      }
    } finally {
      sessions.shutdownNow();
    }
  }
}
