// trap: T16 waiting on the held monitor gives it up
package BlockingWhileLocked.good;

import java.util.ArrayDeque;
import java.util.Deque;

/** A mailbox with a monitor of its own. */
public final class Mailbox {
  private final Deque<String> letters = new ArrayDeque<>();

  public synchronized String next() throws InterruptedException {
    while (letters.isEmpty()) {
      wait(); // expect strict: UnboundedWait // defence
    }
    return letters.removeFirst();
  }

  public synchronized void deliver(String letter) {
    letters.addLast(letter);
    notifyAll();
  }
}
