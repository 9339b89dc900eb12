// trap: released in a loop over all that was acquired, and by close
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Holds connections until they are closed. */
public final class StopsOnRequest {
  private final Semaphore free = new Semaphore(10);
  private int held;

  public synchronized void hold() throws InterruptedException {
    if (!free.tryAcquire()) {
      throw new IllegalStateException("none left");
    }
    held++;
  }

  public synchronized void close() {
    while (held > 0) {
      free.release(); // defence
      held--;
    }
  }
}
