// trap: T1 injected, the application closes it
package ServerNeverStopped.good;

import org.apache.curator.framework.CuratorFramework;

/** Reads settings from a coordination service. */
public final class GivenClient {
  private final CuratorFramework client;

  public GivenClient(CuratorFramework client) {
    this.client = client; // defence
  }

  public void start() {
    client.start();
  }

  public byte[] read(String path) throws Exception {
    return client.getData().forPath(path);
  }
}
