// axis: transfer, which waits for a consumer even if the queue has room
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;

/** Relays a message and returns once somebody has it. */
public final class RelayStation {
  private final TransferQueue<String> relay = new LinkedTransferQueue<>();

  public void send(String message) throws InterruptedException {
    relay.transfer(message); // expect: BlockingPutWithoutTimeout
  }

  public String receive() throws InterruptedException {
    return relay.take(); // expect strict: UnboundedWait
  }
}
