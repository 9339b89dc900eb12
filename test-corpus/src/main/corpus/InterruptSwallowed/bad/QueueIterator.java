// axis: inheritance, an overridden method that may not throw it
package InterruptSwallowed.bad;

import java.util.Iterator;
import java.util.concurrent.BlockingQueue;

/** Iterates over a queue until an end mark. */
public final class QueueIterator<E> implements Iterator<E> {
  private final BlockingQueue<E> queue;
  private final E end;
  private E next;

  public QueueIterator(BlockingQueue<E> queue, E end) {
    this.queue = queue;
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      try {
        next = queue.take();
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        next = end;
      }
    }
    return next != end;
  }

  @Override
  public E next() {
    E result = next;
    next = null;
    return result;
  }
}
