// trap: the wait comes after the monitor is given back
package BlockingWhileLocked.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Copies its jobs under the monitor and waits outside of it. */
public final class Snapshot {
  private final List<Future<Integer>> jobs = new ArrayList<>();

  public void add(Future<Integer> job) {
    synchronized (jobs) {
      jobs.add(job);
    }
  }

  public int sum() throws InterruptedException, ExecutionException {
    List<Future<Integer>> copy;
    synchronized (jobs) {
      copy = new ArrayList<>(jobs); // defence
    }
    int sum = 0;
    for (Future<Integer> job : copy) {
      sum += job.get(); // expect strict: UnboundedWait
    }
    return sum;
  }
}
