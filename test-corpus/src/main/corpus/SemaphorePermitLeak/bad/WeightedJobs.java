// axis: several permits, passed as a parameter
package SemaphorePermitLeak.bad;

import java.util.concurrent.Semaphore;

/** Runs heavy jobs. */
public final class WeightedJobs {
  private WeightedJobs() {}

  public static void run(Semaphore shares, int weight, Runnable job) {
    shares.acquireUninterruptibly(weight); // expect: SemaphorePermitLeak // expect strict: UnboundedWait
    job.run();
    shares.release(weight);
  }
}
