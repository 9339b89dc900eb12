// axis: two bodies that need one monitor: the thread has been interrupted, and its report needs the monitor
package BlockingWhileLocked.bad;

import java.util.ArrayList;
import java.util.List;

/** Looks at the clock now and then. */
public final class InterruptedLister {
  private final List<Long> late = new ArrayList<>();
  private volatile boolean running = true;
  private Thread monitor;

  public synchronized void start() {
    monitor = new Thread(this::watch, "monitor");
    monitor.setDaemon(true);
    monitor.start();
  }

  public synchronized void stop() throws InterruptedException {
    running = false;
    monitor.interrupt();
    monitor.join(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
  }

  public synchronized int turns() {
    return late.size();
  }

  private synchronized void report(long time) {
    late.add(time);
  }

  private void watch() {
    long before = System.nanoTime();
    while (running) {
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
      report(System.nanoTime() - before);
    }
  }
}
