// axis: loop, a thread for each number
package ThreadNeverStops.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Works off a queue with a fixed number of threads. */
public final class WorkerGang {
  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private final List<Thread> gang = new ArrayList<>();

  public WorkerGang(int size) {
    for (int i = 0; i < size; i++) {
      gang.add(new Thread(this::work, "gang-" + i));
    }
    for (Thread member : gang) {
      member.start(); // expect: ThreadNeverStops, NonDaemonBackgroundThread
    }
  }

  public void submit(Runnable job) {
    jobs.add(job);
  }

  public int size() {
    return gang.size();
  }

  private void work() {
    while (true) {
      Runnable job = jobs.poll();
      if (job != null) {
        job.run();
        continue;
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
