// trap: what a closed socket throws leaves the loop
package ThreadNeverStops.good;

import java.io.IOException;
import java.net.ServerSocket;

/** Hangs up on whoever connects. */
public final class ClosedSocket implements AutoCloseable {
  private final ServerSocket server;
  private volatile IOException last;

  public ClosedSocket(int port) throws IOException {
    server = new ServerSocket(port);
    Thread greeter = new Thread(this::greet, "greeter");
    greeter.start();
  }

  public IOException lastFailure() {
    return last;
  }

  private void greet() {
    try {
      while (true) {
        server.accept().close();
      }
    } catch (IOException e) { // defence
      last = e;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
