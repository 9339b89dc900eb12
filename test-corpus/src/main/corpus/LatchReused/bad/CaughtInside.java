// axis: the wait in a try
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Sends mails in turn. */
public final class CaughtInside {
  private final ExecutorService pool;

  public CaughtInside(ExecutorService pool) {
    this.pool = pool;
  }

  public void send(List<Runnable> mails) {
    CountDownLatch sent = new CountDownLatch(1);
    for (Runnable mail : mails) {
      pool.execute(
          () -> {
            try {
              mail.run();
            } finally {
              sent.countDown();
            }
          });
      try {
        sent.await(); // expect: LatchReused // expect strict: UnboundedWait
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
