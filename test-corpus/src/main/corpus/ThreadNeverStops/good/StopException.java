// trap: an exception of one's own, thrown in a helper, is how the loop ends
package ThreadNeverStops.good;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Runs jobs until it is told to stop by one of them. */
public final class StopException {
  private final Queue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private volatile boolean stopped;

  public void start() {
    new Thread(this::loop).start();
  }

  public void stop() {
    jobs.add(
        () -> {
          stopped = true;
        });
  }

  private void loop() {
    try {
      for (; ; ) {
        step();
      }
    } catch (IllegalStateException e) {
      jobs.clear();
    }
  }

  private void step() {
    if (stopped) {
      throw new IllegalStateException("stopped"); // defence
    }
    Runnable job = jobs.poll();
    if (job == null) {
      LockSupport.parkNanos(1_000_000L);
    } else {
      job.run();
    }
  }
}
