// trap: T14 a helper that does not always wait
package LatchSelfDeadlock.good;

import java.util.concurrent.CountDownLatch;

/** Whoever is the leader prepares what the others wait for. */
public final class HelperWaitsAtTimes {
  private final CountDownLatch prepared = new CountDownLatch(1);
  private final Runnable preparation;

  public HelperWaitsAtTimes(Runnable preparation) {
    this.preparation = preparation;
  }

  public void enter(boolean leader) throws InterruptedException {
    follow(leader);
    prepare();
  }

  private void follow(boolean leader) throws InterruptedException {
    if (leader) {
      return; // defence
    }
    prepared.await(); // expect strict: UnboundedWait
  }

  private void prepare() {
    preparation.run();
    prepared.countDown();
  }
}
