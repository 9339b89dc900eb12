// trap: T8 a pool's own loop clears between two tasks
package InterruptStatusDropped.good;

import java.util.concurrent.BlockingQueue;

/** A pool of one thread. */
public final class PoolWorker extends Thread {
  private final BlockingQueue<Runnable> tasks;
  private volatile boolean closed;

  public PoolWorker(BlockingQueue<Runnable> tasks) {
    this.tasks = tasks;
  }

  @Override
  public void run() {
    while (!closed) {
      try {
        Runnable next = tasks.take();
        Thread.interrupted();
        next.run(); // defence
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  public void close() {
    closed = true;
    interrupt();
  }
}
