// trap: bounded by a count that the accept loop compares with a limit
package UnboundedThreadPool.good;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Turns away who would be the hundred and first. */
public final class CountedConnections {
  private static final int MOST = 100;
  private final AtomicInteger open = new AtomicInteger();
  private final Consumer<Socket> session;

  public CountedConnections(Consumer<Socket> session) {
    this.session = session;
  }

  public void serve(ServerSocket server) throws IOException {
    while (true) {
      Socket socket = server.accept();
      if (open.incrementAndGet() > MOST) { // defence
        open.decrementAndGet();
        socket.close();
        continue;
      }
      new Thread(() -> serve(socket)).start();
    }
  }

  private void serve(Socket socket) {
    try {
      session.accept(socket);
    } finally {
      open.decrementAndGet();
    }
  }
}
