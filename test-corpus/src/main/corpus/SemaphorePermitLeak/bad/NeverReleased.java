// axis: nothing gives it back, helper takes it, private field
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;

/** Lets four run at a time; only ever four. */
public final class NeverReleased {
  private final Semaphore slots = new Semaphore(4);

  private void enter() throws InterruptedException {
    slots.acquire(); // expect: SemaphorePermitLeak // expect strict: UnboundedWait
  }

  public void run(Runnable job) throws InterruptedException {
    enter();
    job.run();
  }
}
