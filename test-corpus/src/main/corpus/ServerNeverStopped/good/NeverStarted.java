// trap: T4 made, and not started: it holds nothing yet
package ServerNeverStopped.good;

import org.eclipse.jetty.server.Server;

/** Checks settings of a server. */
public final class NeverStarted {
  public boolean isPlausible(int port) {
    Server template = new Server(port);
    template.setStopTimeout(1_000);
    return template.getConnectors().length > 0; // defence
  }
}
