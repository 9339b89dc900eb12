// trap: a permit that is never to come back
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Runs its start code once. */
public final class OnceOnly {
  private final Semaphore first = new Semaphore(1);

  public void start(Runnable code) {
    if (first.tryAcquire()) { // defence
      code.run();
    }
  }
}
