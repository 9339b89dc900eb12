// trap: T14 signals between threads that run one method
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Two members of a group that go through two rounds, the first of which waits for the second. */
public final class TwoRounds {
  private Semaphore begun;
  private Semaphore done;

  public void prepare() {
    begun = new Semaphore(0); // defence
    done = new Semaphore(0);
  }

  public void member(int number, Runnable round) throws InterruptedException {
    boolean last = false;
    while (!last) {
      round.run();
      if (number == 0) {
        last = done.tryAcquire(1, TimeUnit.SECONDS);
      } else if (begun.tryAcquire()) {
        done.release();
        last = true;
      } else {
        begun.release();
      }
    }
  }
}
