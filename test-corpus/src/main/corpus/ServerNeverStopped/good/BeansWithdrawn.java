// trap: connector for beans that the owner stops
package ServerNeverStopped.good;

import java.io.IOException;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXServiceURL;
import javax.management.remote.rmi.RMIConnectorServer;

/** Makes beans reachable from other machines, until it is closed. */
public final class BeansWithdrawn implements AutoCloseable {
  private final JMXConnectorServer connector;

  public BeansWithdrawn(JMXServiceURL where, MBeanServer beans) throws IOException {
    connector = new RMIConnectorServer(where, Map.of(), beans);
    connector.start();
  }

  @Override
  public void close() throws IOException {
    connector.stop(); // defence
  }
}
