// trap: T9 a catch of its own before the other
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.BlockingQueue;

/** Takes jobs until it is interrupted. */
public final class OwnCatchBefore implements Runnable {
  private final BlockingQueue<Runnable> jobs;

  public OwnCatchBefore(BlockingQueue<Runnable> jobs) {
    this.jobs = jobs;
  }

  @Override
  public void run() {
    while (true) {
      try {
        jobs.take().run();
      } catch (InterruptedException e) {
        return; // defence
      } catch (Exception e) {
        System.err.println("job failed: " + e);
      }
    }
  }
}
