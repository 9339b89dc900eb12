// axis: acquire as the first statement of the try, no catch
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;

/** Copies, one at a time. */
public final class InsideTheTry {
  private final Semaphore copying = new Semaphore(1);

  public void copy(Runnable copy) throws InterruptedException {
    try {
      copying.acquire(); // expect strict: UnboundedWait
      copy.run();
    } finally {
      copying.release(); // expect: SemaphorePermitLeak
    }
  }
}
