// trap: a poll that ends the loop when there is nothing
package BusyWait.good;

import java.util.Queue;

/** Runs what is there. */
public final class DrainsQueue {
  private DrainsQueue() {}

  public static int drain(Queue<Runnable> jobs) {
    int done = 0;
    for (Runnable job = jobs.poll(); job != null; job = jobs.poll()) { // defence
      job.run();
      done++;
    }
    return done;
  }
}
