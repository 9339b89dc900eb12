// trap: a park on the way on which there is nothing
package BusyWait.good;

import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

/** Runs jobs, and rests when there are none. */
public final class ParksWhenEmpty {
  private final Queue<Runnable> jobs;
  private volatile boolean running = true;

  public ParksWhenEmpty(Queue<Runnable> jobs) {
    this.jobs = jobs;
  }

  public void stop() {
    running = false;
  }

  public void loop() {
    while (running) {
      Runnable job = jobs.poll();
      if (job == null) {
        LockSupport.parkNanos(100_000); // defence
      } else {
        job.run();
      }
    }
  }
}
