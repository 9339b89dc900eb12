// axis: transfer, which waits for a consumer that is started after it
// shape: an actor sends its start message to itself
package QueueCapacityDeadlock.bad;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;

/** Sends the first message before its own thread runs. */
public final class RelayTransfer {
  public static Thread begin(String message) throws InterruptedException {
    TransferQueue<String> inbox = new LinkedTransferQueue<>();
    Thread actor =
        new Thread(
            () -> {
              try {
                System.out.println(inbox.take()); // expect strict: UnboundedWait
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    inbox.transfer(message); // expect: QueueCapacityDeadlock
    actor.start();
    return actor;
  }
}
