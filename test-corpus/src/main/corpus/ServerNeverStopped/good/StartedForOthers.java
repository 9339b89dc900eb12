// trap: T5 a public factory starts it, and who calls that stops it
package ServerNeverStopped.good;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A page for as long as somebody wants it. */
public final class StartedForOthers implements AutoCloseable {
  private final HttpServer server;

  public StartedForOthers(int port) throws IOException {
    server = started(port);
  }

  public static HttpServer started(int port) throws IOException {
    HttpServer made = HttpServer.create(new InetSocketAddress("localhost", port), 8);
    made.start();
    return made; // defence
  }

  @Override
  public void close() {
    server.stop(1); // defence
  }
}
