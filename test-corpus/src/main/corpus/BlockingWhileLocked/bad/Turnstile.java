// axis: a queue's take in a synchronized block on a field
package BlockingWhileLocked.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Lets visitors through in the order of their tickets. */
public final class Turnstile {
  private final Object gate = new Object();
  private final BlockingQueue<Integer> tickets = new LinkedBlockingQueue<>();
  private int admitted;

  public int admit() throws InterruptedException {
    synchronized (gate) {
      int ticket = tickets.take(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
      admitted++;
      return ticket;
    }
  }

  public void sell(int ticket) {
    synchronized (gate) {
      tickets.add(ticket);
    }
  }

  public int admitted() {
    synchronized (gate) {
      return admitted;
    }
  }
}
