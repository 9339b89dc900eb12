// axis: method called by anyone
package InterruptStatusDropped.bad;

import java.util.concurrent.BlockingQueue;

/** Takes the next event, come what may. */
public final class ResetBeforeWait {
  private final BlockingQueue<String> events;

  public ResetBeforeWait(BlockingQueue<String> events) {
    this.events = events;
  }

  public String next() throws InterruptedException {
    Thread.interrupted(); // expect: InterruptStatusDropped
    return events.take(); // expect strict: UnboundedWait
  }
}
