// axis: the answer goes into a log line, by a helper, a text and arguments
// shape: a debug line before a wait
package InterruptStatusDropped.bad;

import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes events, and logs a lot. */
public final class OnlyLogged {
  private static final Logger LOG = Logger.getLogger("events");

  private final BlockingQueue<String> queue;

  public OnlyLogged(BlockingQueue<String> queue) {
    this.queue = queue;
  }

  public String next() throws InterruptedException {
    LOG.fine("interrupted: " + Thread.interrupted()); // expect: InterruptStatusDropped
    return queue.take(); // expect strict: UnboundedWait
  }

  public String nextByHelper() throws InterruptedException {
    tell(Thread.interrupted()); // expect: InterruptStatusDropped
    return queue.take(); // expect strict: UnboundedWait
  }

  public String nextFormatted() throws InterruptedException {
    LOG.log(Level.FINE, String.format("%s %b", queue, Thread.interrupted())); // expect: InterruptStatusDropped
    return queue.take(); // expect strict: UnboundedWait
  }

  private static void tell(boolean interrupted) {
    System.out.println(interrupted);
  }
}
