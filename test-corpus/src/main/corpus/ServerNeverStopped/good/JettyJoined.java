// trap: T13 whoever starts it joins it
package ServerNeverStopped.good;

import org.eclipse.jetty.server.Server;

/** Serves pages until it is told to stop. */
public final class JettyJoined {
  public void serve(int port) throws Exception {
    Server server = new Server(port);
    server.setStopAtShutdown(true);
    server.start();
    server.join(); // defence
  }
}
