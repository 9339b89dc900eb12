// trap: T8 the catch stands around the loop
package CatchAllSwallowsInterrupt.good;

import java.util.concurrent.BlockingQueue;

/** Takes jobs until something goes wrong. */
public final class LeavesTheLoop implements Runnable {
  private final BlockingQueue<Runnable> jobs;

  public LeavesTheLoop(BlockingQueue<Runnable> jobs) {
    this.jobs = jobs;
  }

  @Override
  public void run() {
    try {
      while (true) {
        jobs.take().run();
      }
    } catch (Exception e) { // defence
      System.err.println("worker ends: " + e);
    }
  }
}
