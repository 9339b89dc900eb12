// trap: T14 close takes all permits, and keeps them: nobody is to come in any more
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Lets four run at a time, until it is closed. */
public final class TakesAllAtTheEnd {
  private static final int MOST = 4;

  private final Semaphore slots = new Semaphore(MOST);

  public void run(Runnable job) throws InterruptedException {
    slots.acquire(); // expect strict: UnboundedWait
    try {
      job.run();
    } finally {
      slots.release(); // defence
    }
  }

  public void close() throws InterruptedException {
    slots.acquire(MOST); // expect strict: UnboundedWait
  }
}
