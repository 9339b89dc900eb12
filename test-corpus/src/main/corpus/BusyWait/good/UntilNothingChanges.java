// trap: T13 what a way round remembers ends the loop, or keeps it from that way the next time
package BusyWait.good;

import java.util.List;
import java.util.Queue;

/** Empties queues until there is nothing in any of them. */
public final class UntilNothingChanges {
  private volatile boolean stopped;

  public void stop() {
    stopped = true;
  }

  public static void drainAll(List<Queue<Runnable>> queues) {
    boolean found = true;
    while (found) {
      found = false;
      for (Queue<Runnable> each : queues) {
        Runnable job = each.poll();
        if (job != null) {
          found = true; // defence
          job.run();
        }
      }
    }
  }

  public void work(Runnable turn) {
    boolean first = true;
    while (!stopped) {
      if (first) {
        first = false; // defence
      } else {
        turn.run();
      }
    }
  }
}
