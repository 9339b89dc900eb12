// trap: a bound, a hand-off that gives up
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TransferQueue;

/** Relays a message if somebody takes it within a second. */
public final class PollingRelay {
  private final TransferQueue<String> relay = new LinkedTransferQueue<>();

  public boolean send(String message) throws InterruptedException {
    return relay.tryTransfer(message, 1, TimeUnit.SECONDS); // defence
  }

  public String receive() throws InterruptedException {
    return relay.take(); // expect strict: UnboundedWait
  }
}
