// axis: conditional creation, a client of a coordination service
package ServerNeverStopped.bad;

import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.retry.ExponentialBackoffRetry;

/** Connects when it is first needed. */
public final class Coordination {
  private final String address;
  private CuratorFramework client;

  public Coordination(String address) {
    this.address = address;
  }

  public synchronized byte[] read(String path) throws Exception {
    if (client == null) {
      client = CuratorFrameworkFactory.newClient(address, new ExponentialBackoffRetry(100, 3));
      client.start(); // expect: ServerNeverStopped
    }
    return client.getData().forPath(path);
  }
}
