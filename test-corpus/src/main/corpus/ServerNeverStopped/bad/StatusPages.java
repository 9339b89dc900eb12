// axis: lambda starts it on a thread of its own
package ServerNeverStopped.bad;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

/** Opens a page that says how the service does. */
public final class StatusPages {
  public Runnable opener(int port) {
    return () -> {
      try {
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/status", exchange -> exchange.sendResponseHeaders(204, -1));
        server.start(); // expect: ServerNeverStopped
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
