// axis: two classes, the lock is taken in one and the wait is in the other
package BlockingWhileLocked.bad;

import java.util.concurrent.SynchronousQueue;

/** Hands parcels to couriers. */
public final class Dispatcher {
  private final Counter counter = new Counter();
  private int sent;

  public void send(String parcel) throws InterruptedException {
    synchronized (this) {
      counter.handOver(parcel);
      sent++;
    }
  }

  public String next() throws InterruptedException {
    return counter.desk.take(); // expect strict: UnboundedWait
  }

  public synchronized int sent() {
    return sent;
  }

  private static final class Counter {
    final SynchronousQueue<String> desk = new SynchronousQueue<>();

    void handOver(String parcel) throws InterruptedException {
      desk.put(parcel); // expect: BlockingPutWithoutTimeout, BlockingWhileLocked
    }
  }
}
