// axis: helper makes it
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Ships log segments to followers. */
public class ReplicationClient {
  private final ExecutorService shippers;
  private final Runnable shipment;

  public ReplicationClient(int followers, Runnable shipment) {
    this.shipment = shipment;
    this.shippers = newShipperPool(followers);
  }

  public void ship() {
    shippers.execute(shipment);
  }

  private static ExecutorService newShipperPool(int threads) {
    ThreadFactory named = task -> new Thread(task, "shipper");
    return Executors.newFixedThreadPool(threads, named); // expect: ExecutorNeverShutDown // expect strict: UnboundedTaskQueue
  }
}
