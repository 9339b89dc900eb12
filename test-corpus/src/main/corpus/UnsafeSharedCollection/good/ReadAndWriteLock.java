// trap: written under the write lock and read under the read lock
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A table under a read-write lock. */
public final class ReadAndWriteLock {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, String> table = new HashMap<>();

  void putLater(String key, String value) {
    Thread writer =
        new Thread(
            () -> {
              lock.writeLock().lock(); // defence
              try {
                table.put(key, value);
              } finally {
                lock.writeLock().unlock();
              }
            });
    writer.start();
  }

  String get(String key) {
    lock.readLock().lock();
    try {
      return table.get(key);
    } finally {
      lock.readLock().unlock();
    }
  }
}
