// axis: a lock on another machine, whose taking fails
package LockReleaseMismatch.bad;

import org.apache.curator.framework.recipes.locks.InterProcessMutex;

/** Runs a job on one machine of many. */
public final class RemoteMutex {
  private final InterProcessMutex mutex;

  public RemoteMutex(InterProcessMutex mutex) {
    this.mutex = mutex;
  }

  public void run(Runnable job) throws Exception {
    try {
      mutex.acquire(); // expect strict: UnboundedWait
      job.run();
    } finally {
      mutex.release(); // expect: LockReleaseMismatch
    }
  }
}
