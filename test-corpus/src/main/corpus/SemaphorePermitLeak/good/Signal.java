// trap: at most one permit, whoever signals
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Wakes a worker. */
public final class Signal {
  private final Semaphore signal = new Semaphore(0);

  public void wake() {
    if (!signal.tryAcquire()) {
      signal.release(); // defence
      return;
    }
    signal.release();
  }

  public void await() throws InterruptedException {
    signal.acquire(); // expect strict: UnboundedWait
  }
}
