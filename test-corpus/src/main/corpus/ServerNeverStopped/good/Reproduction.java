// trap: T2 program that runs: the server is stopped with its object
package ServerNeverStopped.good;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Says that the service is well. */
public final class Reproduction implements AutoCloseable {
  private HttpServer server;

  public int open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/health", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start();
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0); // defence
  }

  public static void run() throws Exception {
    try (Reproduction health = new Reproduction()) {
      System.out.println("ask port " + health.open());
    }
  }
}
