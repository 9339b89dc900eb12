// axis: thread's own loop
// shape: a worker that logs whatever goes wrong
package CatchAllSwallowsInterrupt.bad;

import java.util.concurrent.BlockingQueue;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes jobs from a queue and runs them. */
public final class JobPump implements Runnable {
  private static final Logger LOG = Logger.getLogger(JobPump.class.getName());
  private final BlockingQueue<Runnable> jobs;

  public JobPump(BlockingQueue<Runnable> jobs) {
    this.jobs = jobs;
  }

  @Override
  public void run() {
    while (true) {
      try {
        jobs.take().run(); // expect: ConsumerLoopNeverEnds
      } catch (Exception e) { // expect: CatchAllSwallowsInterrupt
        LOG.log(Level.WARNING, "job failed", e);
      }
    }
  }
}
