// trap: T9 instanceof in the catch
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.BlockingQueue;

/** Takes jobs until it is interrupted. */
public final class AsksAndLeaves implements Runnable {
  private final BlockingQueue<Runnable> jobs;

  public AsksAndLeaves(BlockingQueue<Runnable> jobs) {
    this.jobs = jobs;
  }

  @Override
  public void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        jobs.take().run();
      } catch (Exception e) {
        if (e instanceof InterruptedException) { // defence
          Thread.currentThread().interrupt();
        } else {
          System.err.println("job failed: " + e);
        }
      }
    }
  }
}
