// axis: two loops: the outer one works, the inner one polls until there is something
package BusyWait.bad;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs jobs. */
public final class InnerLoopPolls {
  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  public void add(Runnable job) {
    jobs.add(job);
  }

  public void stop() {
    stopped = true;
  }

  public void work() {
    while (!stopped) {
      Runnable job = jobs.poll();
      while (job == null) { // expect: BusyWait
        if (stopped) {
          return;
        }
        job = jobs.poll();
      }
      job.run();
    }
  }
}
