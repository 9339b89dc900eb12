// trap: T13 main starts it: it is what the process is for
package ServerNeverStopped.good;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;

/** A server of static answers. */
public final class MainServes {
  private MainServes() {}

  public static void main(String[] args) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(args[0])), 0);
    server.createContext("/", exchange -> exchange.sendResponseHeaders(404, -1));
    server.start(); // defence
  }
}
