// trap: T14 a gate that stays open
package LatchReused.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Works when the service is up. */
public final class GateInLoop {
  private final CountDownLatch up = new CountDownLatch(1);

  public void started() {
    up.countDown(); // defence
  }

  public void work(List<Runnable> jobs) throws InterruptedException {
    for (Runnable job : jobs) {
      up.await(); // expect strict: UnboundedWait
      job.run();
    }
  }
}
