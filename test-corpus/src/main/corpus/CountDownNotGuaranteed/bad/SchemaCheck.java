// axis: field
package CountDownNotGuaranteed.bad;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Checks a schema in the background. */
public final class SchemaCheck {
  private final CountDownLatch checked = new CountDownLatch(1);
  private final Runnable check;

  public SchemaCheck(Executor executor, Runnable check) {
    this.check = check;
    executor.execute(() -> run());
  }

  private void run() {
    check.run();
    checked.countDown(); // expect: CountDownNotGuaranteed
  }

  public void awaitChecked() throws InterruptedException {
    checked.await(); // expect strict: UnboundedWait
  }
}
