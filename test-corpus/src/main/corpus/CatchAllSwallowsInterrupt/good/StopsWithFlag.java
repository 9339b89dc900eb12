// trap: T8 whoever interrupts has set the flag before
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.BlockingQueue;

/** Takes jobs until it is closed. */
public final class StopsWithFlag implements AutoCloseable {
  private final BlockingQueue<Runnable> jobs;
  private final Thread worker = new Thread(this::work, "worker");
  private volatile boolean closed;

  public StopsWithFlag(BlockingQueue<Runnable> jobs) {
    this.jobs = jobs;
    worker.start();
  }

  private void work() {
    while (!closed) { // defence
      try {
        jobs.take().run();
      } catch (Exception e) {
        System.err.println("job failed: " + e);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    worker.interrupt();
  }
}
