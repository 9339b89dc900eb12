// axis: a local that counts the work, and stays as it is on the way on which there is none
package BusyWait.bad;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs jobs, and says how many. */
public final class CountsItsJobs {
  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  public void add(Runnable job) {
    jobs.add(job);
  }

  public long work() {
    long done = 0;
    while (!stopped) { // expect: BusyWait
      Runnable job = jobs.poll();
      if (job != null) {
        job.run();
        done++;
      }
    }
    return done;
  }

  /** The count belongs to the loop around the spin. */
  public int rounds(int most) {
    int rounds = 0;
    for (int i = 0; i < most; i++) {
      while (!stopped) {} // expect: BusyWait
      rounds += i;
    }
    return rounds;
  }

  public void stop() {
    stopped = true;
  }
}
