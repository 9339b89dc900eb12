// trap: T14 an object with a latch that lives over several calls
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Writes a page once two halves of it have come, each by a call of its own. */
public final class KeptForTheNext {
  private final Executor executor;
  private Page page; // defence

  public KeptForTheNext(Executor executor) {
    this.executor = executor;
  }

  public synchronized void half(Runnable half) {
    boolean first = page == null;
    if (first) {
      page = new Page();
    }
    Page current = page;
    executor.execute(() -> current.take(half));
    if (first) {
      executor.execute(current::print);
    } else {
      page = null;
    }
  }

  private static final class Page {
    private final CountDownLatch halves = new CountDownLatch(2);

    void take(Runnable half) {
      try {
        half.run();
      } finally {
        halves.countDown();
      }
    }

    void print() {
      try {
        halves.await(); // expect strict: UnboundedWait
        System.out.println("page");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
