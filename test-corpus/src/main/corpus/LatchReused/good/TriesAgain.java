// trap: retry: once the latch is open the loop is left, and each further try is for the same answer
package LatchReused.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks for an answer up to five times. */
public final class TriesAgain {
  private final ExecutorService pool;

  public TriesAgain(ExecutorService pool) {
    this.pool = pool;
  }

  public boolean ask(Runnable question) throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(1);
    for (int i = 0; i < 5; i++) {
      pool.execute(
          () -> {
            try {
              question.run();
            } finally {
              answered.countDown();
            }
          });
      if (answered.await(1, TimeUnit.SECONDS)) {
        return true; // defence
      }
    }
    return false;
  }
}
