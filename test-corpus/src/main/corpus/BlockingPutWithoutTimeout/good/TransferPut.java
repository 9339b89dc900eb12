// trap: a queue that is never full, put is no transfer
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;

/** Leaves a message for whoever comes by. */
public final class TransferPut {
  private final TransferQueue<String> relay = new LinkedTransferQueue<>();

  public void send(String message) throws InterruptedException {
    relay.put(message); // defence
  }

  public String receive() throws InterruptedException {
    return relay.take(); // expect strict: UnboundedWait
  }
}
