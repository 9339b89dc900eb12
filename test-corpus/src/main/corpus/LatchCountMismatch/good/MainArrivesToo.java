// trap: near miss, the main thread is in the count and arrives
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Lets all documents and the caller meet. */
public final class MainArrivesToo {
  public void validate(Executor executor, List<Runnable> documents)
      throws InterruptedException {
    CountDownLatch validated = new CountDownLatch(documents.size() + 1);
    for (Runnable document : documents) {
      executor.execute(
          () -> {
            try {
              document.run();
            } finally {
              validated.countDown();
            }
          });
    }
    validated.countDown(); // defence
    validated.await(); // expect strict: UnboundedWait
  }
}
