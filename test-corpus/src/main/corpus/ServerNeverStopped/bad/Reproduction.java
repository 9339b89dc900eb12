// axis: program that runs, a server for each object
package ServerNeverStopped.bad;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Says that the service is well. */
public final class Reproduction {
  public int open() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/health", exchange -> exchange.sendResponseHeaders(204, -1));
    server.start(); // expect: ServerNeverStopped
    return server.getAddress().getPort();
  }

  public static void run() throws Exception {
    System.out.println("ask port " + new Reproduction().open());
  }
}
