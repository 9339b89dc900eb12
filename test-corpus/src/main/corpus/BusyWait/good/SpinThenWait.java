// trap: a bound with onSpinWait, then a real wait
package BusyWait.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Spins for a moment before it waits. */
public final class SpinThenWait {
  private static final int SPINS = 1000;

  private final CountDownLatch ready = new CountDownLatch(1);

  public void ready() {
    ready.countDown();
  }

  public boolean awaitReady() throws InterruptedException {
    for (int i = 0; i < SPINS && ready.getCount() > 0; i++) { // defence
      Thread.onSpinWait();
    }
    return ready.await(1, TimeUnit.SECONDS);
  }
}
