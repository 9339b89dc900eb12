// axis: a public factory makes it, a field keeps it and the constructor starts it
package ServerNeverStopped.bad;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** Says that the process is there. */
public final class ServerOfHelper {
  private final HttpServer server;

  public ServerOfHelper(int port) throws IOException {
    server = local(port);
    server.createContext("/alive", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start(); // expect: ServerNeverStopped
  }

  public static HttpServer local(int port) throws IOException {
    HttpServer made = HttpServer.create(new InetSocketAddress("localhost", port), 8);
    made.setExecutor(null);
    return made;
  }

  public int port() {
    return server.getAddress().getPort();
  }
}
