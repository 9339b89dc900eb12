// trap: the loop asks whether its socket is closed
package ThreadNeverStops.good;

import java.io.IOException;
import java.net.ServerSocket;

/** Accepts guests and hangs up. */
public final class SocketClosedTest implements AutoCloseable {
  private final ServerSocket server;
  private volatile IOException last;

  public SocketClosedTest(int port) throws IOException {
    server = new ServerSocket(port);
    new Thread(this::accept, "accept").start();
  }

  public IOException lastFailure() {
    return last;
  }

  private void accept() {
    while (true) {
      try {
        server.accept().close();
      } catch (IOException e) {
        if (server.isClosed()) { // defence
          return;
        }
        last = e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
