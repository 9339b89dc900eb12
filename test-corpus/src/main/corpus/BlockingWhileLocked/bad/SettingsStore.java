// axis: a ReentrantLock, given back in finally, and a latch
package BlockingWhileLocked.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Settings that are loaded by somebody else before they are first read. */
public final class SettingsStore {
  private final Lock lock = new ReentrantLock();
  private final CountDownLatch loaded;
  private final Map<String, String> values = new ConcurrentHashMap<>();

  public SettingsStore(CountDownLatch loaded) {
    this.loaded = loaded;
  }

  public String value(String key) throws InterruptedException {
    lock.lock();
    try {
      loaded.await(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
      return values.get(key);
    } finally {
      lock.unlock();
    }
  }

  public void put(String key, String value) {
    lock.lock();
    try {
      values.put(key, value);
    } finally {
      lock.unlock();
    }
  }
}
