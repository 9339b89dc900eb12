// trap: all callers of the helper that uses it hold the lock
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A list under a lock that the callers take. */
public final class HeldByCallers {
  private final Lock lock = new ReentrantLock();
  private final List<String> names = new ArrayList<>();

  void addLater(String name) {
    Thread adder =
        new Thread(
            () -> {
              lock.lock();
              try {
                store(name);
              } finally {
                lock.unlock();
              }
            });
    adder.start();
  }

  int add(String name) {
    lock.lock(); // defence
    try {
      store(name);
      return names.size();
    } finally {
      lock.unlock();
    }
  }

  private void store(String name) {
    if (!names.contains(name)) {
      names.add(name);
    }
  }
}
