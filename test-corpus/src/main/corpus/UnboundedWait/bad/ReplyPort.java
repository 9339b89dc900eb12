// axis: field, latch counted down by somebody else
package UnboundedWait.bad;

import java.util.concurrent.CountDownLatch;

/** Holds one reply. */
public final class ReplyPort {
  private final CountDownLatch arrived = new CountDownLatch(1);
  private volatile String reply;

  public void deliver(String text) {
    reply = text;
    arrived.countDown();
  }

  public String reply() throws InterruptedException {
    arrived.await(); // expect strict: UnboundedWait
    return reply;
  }
}
