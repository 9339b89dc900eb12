// trap: hand over hand, a lock is given back when the next one is held
package LockReleaseMismatch.good;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Finds values in a linked list that others change. */
public final class ListWalker {
  private static final class Node {
    private final Lock lock = new ReentrantLock();
    private int value;
    private Node next;
  }

  private final Node head = new Node();

  public boolean contains(int wanted) {
    Node at = head;
    at.lock.lock();
    try {
      while (at.next != null && at.next.value < wanted) {
        Node next = at.next;
        next.lock.lock();
        at.lock.unlock(); // defence
        at = next;
      }
      return at.next != null && at.next.value == wanted;
    } finally {
      at.lock.unlock();
    }
  }
}
