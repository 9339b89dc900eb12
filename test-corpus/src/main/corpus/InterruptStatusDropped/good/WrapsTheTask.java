// trap: T8 a pool's own loop, which runs tasks of others by a helper that is passed code around them
package InterruptStatusDropped.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;

/** A pool of one thread, which takes the time of each task. */
public final class WrapsTheTask implements Runnable {
  private final BlockingQueue<Runnable> tasks;
  private volatile boolean closed;

  public WrapsTheTask(BlockingQueue<Runnable> tasks) {
    this.tasks = tasks;
  }

  @Override
  public void run() {
    while (!closed) {
      Runnable next = tasks.poll();
      if (next != null) {
        timed(
            () -> {
              next.run(); // defence
              return null;
            });
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private static void timed(Callable<Void> work) {
    Thread.interrupted();
    long start = System.nanoTime();
    try {
      work.call();
    } catch (Exception e) {
      System.out.println("failed: " + e);
    }
    System.out.println("took " + (System.nanoTime() - start));
  }

  public void close() {
    closed = true;
  }
}
