// trap: T9 program that runs: the status ends the wait
package InterruptStatusDropped.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Events that are waited for. */
public final class Reproduction {
  private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

  public String next() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("before the wait"); // defence
    }
    return events.take(); // expect strict: UnboundedWait
  }

  public static void run() throws Exception {
    Reproduction inbox = new Reproduction();
    inbox.events.add("tea");
    Thread.currentThread().interrupt(); // somebody wants it to stop
    try {
      String event = inbox.next();
      throw new IllegalStateException("interrupt lost: it goes on with " + event);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
