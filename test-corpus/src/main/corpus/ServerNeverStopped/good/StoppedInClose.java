// trap: T2 kept in a field, and a helper stops it
package ServerNeverStopped.good;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Says whether the service lives. */
public final class StoppedInClose implements AutoCloseable {
  private HttpServer server;

  public synchronized void open(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext("/live", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
  }

  @Override
  public synchronized void close() {
    if (server != null) {
      stop(server);
    }
  }

  private static void stop(HttpServer running) {
    running.stop(1); // defence
  }
}
