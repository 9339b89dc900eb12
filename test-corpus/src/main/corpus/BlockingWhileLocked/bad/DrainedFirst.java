// axis: collection, the monitor is given up until no worker is busy; the idle ones that are joined need it to end
package BlockingWhileLocked.bad;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A pool of workers. */
public final class DrainedFirst {
  private final Object lock = new Object();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final List<Thread> workers = new ArrayList<>();
  private boolean stopped;
  private int busy;

  public void start(int threads) {
    synchronized (lock) {
      for (int i = 0; i < threads; i++) {
        Thread worker = new Thread(this::work, "worker-" + i);
        worker.setDaemon(true);
        workers.add(worker);
        worker.start();
      }
    }
  }

  public void execute(Runnable task) {
    synchronized (lock) {
      waiting.add(task);
      lock.notifyAll();
    }
  }

  public void shutdown() throws InterruptedException {
    synchronized (lock) {
      stopped = true;
      lock.notifyAll();
      while (busy > 0) {
        lock.wait(); // expect strict: UnboundedWait
      }
      for (Thread worker : workers) {
        worker.join(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
      }
    }
  }

  private void work() {
    while (true) {
      Runnable next;
      synchronized (lock) {
        while (waiting.isEmpty() && !stopped) {
          try {
            lock.wait(); // expect strict: UnboundedWait
          } catch (InterruptedException e) {
            return;
          }
        }
        if (stopped) {
          return;
        }
        next = waiting.poll();
        busy++;
      }
      try {
        next.run();
      } finally {
        synchronized (lock) {
          busy--;
          lock.notifyAll();
        }
      }
    }
  }
}
