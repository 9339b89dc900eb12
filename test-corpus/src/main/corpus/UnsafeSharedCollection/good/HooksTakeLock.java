// trap: the lock is taken and given back by methods that the subclass has
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Ages that a thread of its own brings up to date. */
public final class HooksTakeLock implements AutoCloseable {
  private abstract static class Round implements Runnable {
    @Override
    public void run() {
      while (!Thread.currentThread().isInterrupted()) {
        before();
        try {
          once();
        } finally {
          after();
        }
      }
    }

    abstract void before();

    abstract void once();

    abstract void after();
  }

  private final Lock lock = new ReentrantLock();
  private final Map<String, Integer> ages = new HashMap<>();
  private final Thread thread =
      new Thread(
          new Round() {
            @Override
            void before() {
              lock.lock(); // defence
            }

            @Override
            void once() {
              ages.put("oldest", ages.size());
            }

            @Override
            void after() {
              lock.unlock();
            }
          });

  public void start() {
    thread.start();
  }

  public int age(String name) {
    lock.lock();
    try {
      return ages.getOrDefault(name, 0);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
