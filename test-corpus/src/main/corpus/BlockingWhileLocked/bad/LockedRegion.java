// axis: the lock is taken and given back by helpers
package BlockingWhileLocked.bad;

import java.util.concurrent.Exchanger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Swaps a buffer with the other side. */
public final class LockedRegion {
  private final Lock lock = new ReentrantLock();
  private final Exchanger<byte[]> exchanger = new Exchanger<>();
  private byte[] buffer = new byte[512];

  private void begin() {
    lock.lock();
  }

  private void end() {
    lock.unlock();
  }

  public void swap() throws InterruptedException {
    begin();
    try {
      buffer = exchanger.exchange(buffer); // expect: BlockingWhileLocked // expect strict: UnboundedWait
    } finally {
      end();
    }
  }

  public int size() {
    begin();
    try {
      return buffer.length;
    } finally {
      end();
    }
  }
}
