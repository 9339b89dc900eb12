// trap: as many are given back as were taken
package SemaphorePermitLeak.good;

import java.util.concurrent.Semaphore;

/** Gives heavy jobs more of the machine. */
public final class SeveralAtOnce {
  private final Semaphore shares = new Semaphore(100);

  public void run(int weight, Runnable job) {
    shares.acquireUninterruptibly(weight); // expect strict: UnboundedWait
    try {
      job.run();
    } finally {
      shares.release(weight); // defence
    }
  }

  public void runAlone(Runnable job) {
    shares.acquireUninterruptibly(100); // expect strict: UnboundedWait
    try {
      job.run();
    } finally {
      shares.release(100);
    }
  }
}
