package io.github.quiesce.leaks.junit;

import java.util.concurrent.CountDownLatch;

/** Threads that tests leave behind on purpose; the tests of the extension end them. */
final class Planted {
  private static volatile CountDownLatch end = new CountDownLatch(1);

  private Planted() {}

  /** Starts a thread that lives until {@link #endAll}. */
  static Thread leak(String name) {
    return start(name, () -> {});
  }

  /** Starts a thread that does something first. */
  static Thread start(String name, Runnable first) {
    CountDownLatch until = end;
    Thread thread =
        new Thread(
            () -> {
              first.run();
              awaitQuietly(until);
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void endAll() {
    end.countDown();
    end = new CountDownLatch(1);
  }
}
