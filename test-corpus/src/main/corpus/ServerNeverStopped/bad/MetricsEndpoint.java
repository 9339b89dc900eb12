// axis: field, an HTTP server of the JDK
// shape: an exporter whose constructor starts a server that its users cannot reach
package ServerNeverStopped.bad;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Shows metrics to a scraper. */
public final class MetricsEndpoint {
  private final HttpServer server;

  public MetricsEndpoint(int port, Supplier<String> metrics) throws IOException {
    server = HttpServer.create(new InetSocketAddress(port), 0);
    server.createContext(
        "/metrics",
        exchange -> {
          byte[] body = metrics.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
    server.start(); // expect: ServerNeverStopped
  }

  public int port() {
    return server.getAddress().getPort();
  }
}
