// trap: the textbook form
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Copies at most four files at once. */
public final class BoundedCopy {
  private final Semaphore slots = new Semaphore(4);

  public void copy(Runnable copy) throws InterruptedException {
    slots.acquire(); // expect strict: UnboundedWait
    try {
      copy.run();
    } finally {
      slots.release(); // defence
    }
  }
}
