// axis: exception, what a closed socket throws is caught in the loop
package ThreadNeverStops.bad;

import java.io.IOException;
import java.net.ServerSocket;

/** Hangs up on whoever connects. */
public final class GreetingServer implements AutoCloseable {
  private final ServerSocket server;
  private volatile IOException last;

  public GreetingServer(int port) throws IOException {
    server = new ServerSocket(port);
    Thread greeter = new Thread(this::greet, "greeter");
    greeter.start(); // expect: ThreadNeverStops, TaskIgnoresInterruption
  }

  public IOException lastFailure() {
    return last;
  }

  private void greet() {
    while (true) {
      try {
        server.accept().close();
      } catch (IOException e) {
        last = e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
