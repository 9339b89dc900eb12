// axis: helper starts it and gives back the address alone, a connector for beans
package ServerNeverStopped.bad;

import java.io.IOException;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXConnectorServerFactory;
import javax.management.remote.JMXServiceURL;

/** Makes beans reachable from other machines. */
public final class RemoteBeans {
  private final MBeanServer beans;

  public RemoteBeans(MBeanServer beans) {
    this.beans = beans;
  }

  public String open() throws IOException {
    return listen(new JMXServiceURL("service:jmx:rmi://")).toString();
  }

  private JMXServiceURL listen(JMXServiceURL where) throws IOException {
    JMXConnectorServer connector =
        JMXConnectorServerFactory.newJMXConnectorServer(where, Map.of(), beans);
    connector.start(); // expect: ServerNeverStopped
    return connector.getAddress();
  }
}
