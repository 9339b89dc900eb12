// axis: one subclass shuts down, the other leaves it
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Stores that copy what they are given. */
public final class OneVariantCloses {
  private OneVariantCloses() {}

  static Runnable copying(Runnable work) {
    return () -> new Memory().later(work);
  }

  static void once(Runnable work) {
    try (Disk disk = new Disk()) {
      disk.later(work);
    }
  }

  private abstract static class Store {
    final ExecutorService copies = // expect: ExecutorNeverShutDown
        new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));

    void later(Runnable work) {
      copies.submit(work);
    }
  }

  private static final class Disk extends Store implements AutoCloseable {
    @Override
    public void close() {
      copies.shutdownNow();
    }
  }

  private static final class Memory extends Store {}
}
