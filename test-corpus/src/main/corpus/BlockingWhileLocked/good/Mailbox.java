// trap: T16 waiting on the held monitor gives it up
package BlockingWhileLocked.good;

import java.util.ArrayDeque;
import java.util.Deque;

/** A mailbox with a monitor of its own. */
public final class Mailbox {
  private final Deque<String> letters = new ArrayDeque<>();

  public synchronized String next() throws InterruptedException {
    while (letters.isEmpty()) {
      wait(); // defence
    }
    return letters.removeFirst();
  }

  public String first() throws InterruptedException {
    synchronized (letters) {
      while (letters.isEmpty()) {
        letters.wait();
      }
      return letters.getFirst();
    }
  }

  public synchronized void deliver(String letter) {
    letters.addLast(letter);
    notifyAll();
  }
}
