// axis: collection size against a loop over it
// shape: a fan-out whose aggregator once counted too
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Validates documents; every run takes the whole minute. */
public final class BatchValidator {
  public boolean validate(Executor executor, List<Runnable> documents)
      throws InterruptedException {
    CountDownLatch validated = new CountDownLatch(documents.size() + 1); // expect: LatchCountMismatch
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
    return validated.await(1, TimeUnit.MINUTES);
  }
}
