// axis: own wait, the catch asks for the status that the wait has cleared
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.BlockingQueue;

/** Sends what is queued. */
public final class WaitAsksStatus implements Runnable {
  private final BlockingQueue<Runnable> jobs;

  public WaitAsksStatus(BlockingQueue<Runnable> jobs) {
    this.jobs = jobs;
  }

  @Override
  public void run() {
    while (true) {
      try {
        jobs.take().run();
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        System.err.println("job failed: " + e);
      }
    }
  }
}
