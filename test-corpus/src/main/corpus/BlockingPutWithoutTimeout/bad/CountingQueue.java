// axis: wrapper, a class that is a queue and delegates, strict only
package BlockingPutWithoutTimeout.bad;

import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what goes in. */
public final class CountingQueue<E> extends AbstractQueue<E> implements BlockingQueue<E> {
  private final BlockingQueue<E> queue;
  private final AtomicLong inserted = new AtomicLong();

  public CountingQueue(int capacity) {
    this.queue = new ArrayBlockingQueue<>(capacity);
  }

  @Override
  public void put(E element) throws InterruptedException {
    queue.put(element); // expect strict: BlockingPutWithoutTimeout
    inserted.incrementAndGet();
  }

  @Override
  public boolean offer(E element) {
    return queue.offer(element);
  }

  @Override
  public boolean offer(E element, long timeout, TimeUnit unit) throws InterruptedException {
    return queue.offer(element, timeout, unit);
  }

  @Override
  public E take() throws InterruptedException {
    return queue.take(); // expect strict: UnboundedWait
  }

  @Override
  public E poll() {
    return queue.poll();
  }

  @Override
  public E poll(long timeout, TimeUnit unit) throws InterruptedException {
    return queue.poll(timeout, unit);
  }

  @Override
  public E peek() {
    return queue.peek();
  }

  @Override
  public int remainingCapacity() {
    return queue.remainingCapacity();
  }

  @Override
  public int drainTo(Collection<? super E> target) {
    return queue.drainTo(target);
  }

  @Override
  public int drainTo(Collection<? super E> target, int most) {
    return queue.drainTo(target, most);
  }

  @Override
  public Iterator<E> iterator() {
    return queue.iterator();
  }

  @Override
  public int size() {
    return queue.size();
  }
}
