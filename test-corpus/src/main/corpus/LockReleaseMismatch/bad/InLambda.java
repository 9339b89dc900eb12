// axis: lambda
package LockReleaseMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Runs jobs under one lock. */
public final class InLambda {
  private final Lock lock = new ReentrantLock();

  public void submit(Executor executor, Runnable job) {
    executor.execute(
        () -> {
          lock.lock(); // expect: LockReleaseMismatch
          job.run();
          lock.unlock();
        });
  }
}
