// axis: the read lock of a read-write lock, and a semaphore
package BlockingWhileLocked.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Prices by zone; looking one up is limited to a few at a time. */
public final class TariffTable {
  private final ReadWriteLock guard = new ReentrantReadWriteLock();
  private final Semaphore lookups = new Semaphore(4);
  private final Map<String, Integer> prices = new HashMap<>();

  public int price(String zone) throws InterruptedException {
    guard.readLock().lock();
    try {
      lookups.acquire(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
      try {
        return prices.getOrDefault(zone, 0);
      } finally {
        lookups.release();
      }
    } finally {
      guard.readLock().unlock();
    }
  }

  public void update(String zone, int price) {
    guard.writeLock().lock();
    try {
      prices.put(zone, price);
    } finally {
      guard.writeLock().unlock();
    }
  }
}
