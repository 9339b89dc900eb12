// trap: T14 shut down on one branch only
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs jobs; one of them may be the last. */
public final class OneBranchOnly {
  private final ExecutorService jobs = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public void end(boolean last, Runnable report) {
    if (last) { // defence
      jobs.shutdown();
      report.run();
    } else {
      jobs.execute(report);
    }
  }

  public void pause(boolean forGood, Runnable next) {
    if (forGood) {
      jobs.shutdown();
      return;
    }
    jobs.execute(next);
  }
}
