// trap: counted by a helper, in finally
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Checks a schema in the background. */
public final class HelperInFinally {
  private final CountDownLatch checked = new CountDownLatch(1);

  public HelperInFinally(Executor executor, Runnable check) {
    executor.execute(
        () -> {
          try {
            check.run();
          } finally {
            finish(); // defence
          }
        });
  }

  private void finish() {
    checked.countDown();
  }

  public void awaitChecked() throws InterruptedException {
    checked.await(); // expect strict: UnboundedWait
  }
}
