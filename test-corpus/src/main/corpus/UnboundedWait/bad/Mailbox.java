// axis: wrapper, wait for a condition of its own lock
package UnboundedWait.bad;

import java.util.ArrayDeque;
import java.util.Deque;

/** A box for letters. */
public final class Mailbox {
  private final Deque<String> letters = new ArrayDeque<>();

  public synchronized void put(String letter) {
    letters.add(letter);
    notifyAll();
  }

  public synchronized String next() throws InterruptedException {
    while (letters.isEmpty()) {
      wait(); // expect strict: UnboundedWait
    }
    return letters.remove();
  }
}
