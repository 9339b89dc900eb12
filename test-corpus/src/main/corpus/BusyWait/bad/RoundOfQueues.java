// axis: two loops: one turn looks at all queues, and remembers whether there was something
package BusyWait.bad;

import java.util.List;
import java.util.Queue;

/** Serves several queues, until it is stopped and they are empty. */
public final class RoundOfQueues implements Runnable {
  private final List<Queue<Runnable>> queues;
  private volatile boolean stopped;

  public RoundOfQueues(List<Queue<Runnable>> queues) {
    this.queues = queues;
  }

  public void stop() {
    stopped = true;
  }

  @Override
  public void run() {
    while (true) {
      boolean empty = true;
      for (Queue<Runnable> each : queues) {
        Runnable job = each.poll(); // expect: BusyWait
        if (job != null) {
          empty = false;
          job.run();
        }
      }
      if (empty && stopped) {
        return;
      }
    }
  }
}
