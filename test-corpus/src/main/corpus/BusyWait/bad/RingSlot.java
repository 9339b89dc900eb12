// axis: array, a queue waits for a slot of its own: only possible
package BusyWait.bad;

import java.util.AbstractQueue;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;

/** A ring of elements for several producers and one consumer, without a limit check. */
public final class RingSlot extends AbstractQueue<String> {
  private final String[] ring = new String[1024];
  private final AtomicLong head = new AtomicLong();
  private final AtomicLong tail = new AtomicLong();

  @Override
  public boolean offer(String element) {
    int index = (int) (tail.getAndIncrement() & 1023);
    ring[index] = element;
    return true;
  }

  @Override
  public String poll() {
    long next = head.get();
    if (next == tail.get()) {
      return null;
    }
    int index = (int) (next & 1023);
    while (ring[index] == null) {} // expect strict: BusyWait
    String found = ring[index];
    ring[index] = null;
    head.set(next + 1);
    return found;
  }

  @Override
  public String peek() {
    return ring[(int) (head.get() & 1023)];
  }

  @Override
  public Iterator<String> iterator() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int size() {
    return (int) (tail.get() - head.get());
  }
}
