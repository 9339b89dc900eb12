// trap: T14 counted down in a loop, awaited by others
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Opens after some steps. */
public final class CountsOnly {
  private final CountDownLatch steps = new CountDownLatch(3);

  public void run(List<Runnable> all) {
    for (Runnable step : all) {
      step.run();
      steps.countDown(); // defence
    }
  }

  public void await() throws InterruptedException {
    steps.await(); // expect strict: UnboundedWait
  }
}
