// trap: T13 the thread has been interrupted, and can do nothing but end
package BlockingWhileLocked.good;

import java.util.ArrayList;
import java.util.List;

/** Looks at the clock now and then. */
public final class InterruptedSleeper {
  private final List<Long> late = new ArrayList<>();
  private volatile boolean running = true;
  private volatile long longest;
  private Thread monitor;

  public synchronized void start() {
    monitor = new Thread(new Monitor(), "monitor");
    monitor.setDaemon(true);
    monitor.start();
  }

  public synchronized void stop() {
    running = false;
    if (monitor != null) {
      monitor.interrupt(); // defence
      try {
        monitor.join(); // expect strict: UnboundedWait
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      late.add(longest);
    }
  }

  public synchronized int stops() {
    return late.size();
  }

  private final class Monitor implements Runnable {
    @Override
    public void run() {
      long before = System.nanoTime();
      while (running) {
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          return;
        }
        long now = System.nanoTime();
        longest = Math.max(longest, now - before);
        before = now;
      }
    }
  }
}
