// trap: the try stands where tryAcquire said yes
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Answers, or says that it is busy. */
public final class TriesFirst {
  private final Semaphore slots = new Semaphore(2);

  public boolean answer(Runnable work) throws InterruptedException {
    if (!slots.tryAcquire(1, TimeUnit.SECONDS)) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      slots.release(); // defence
    }
  }

  public boolean answerNow(Runnable work) {
    boolean got = slots.tryAcquire();
    try {
      if (got) {
        work.run();
      }
    } finally {
      if (got) {
        slots.release();
      }
    }
    return got;
  }
}
