// trap: a flag says whether the lock was got
package LockReleaseMismatch.good;

import java.util.concurrent.locks.ReentrantLock;

/** Runs a job unless another thread does. */
public final class FlagOfTry {
  private final ReentrantLock running = new ReentrantLock();

  public boolean runOnce(Runnable job) {
    boolean got = running.tryLock(); // defence
    try {
      if (!got) {
        return false;
      }
      job.run();
      return true;
    } finally {
      if (got) {
        running.unlock();
      }
    }
  }

  public void runPatiently(Runnable job) {
    boolean got = false;
    try {
      running.lockInterruptibly(); // expect strict: UnboundedWait
      got = true;
      job.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (got) {
        running.unlock();
      }
    }
  }
}
