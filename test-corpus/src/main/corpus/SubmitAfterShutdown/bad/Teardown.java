// axis: parameter
package SubmitAfterShutdown.bad;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** Tears a stage down. */
public final class Teardown {
  private Teardown() {}

  public static void run(ExecutorService stage, List<Callable<Void>> cleanups) throws InterruptedException {
    stage.shutdown();
    if (!cleanups.isEmpty()) {
      stage.invokeAll(cleanups); // expect: SubmitAfterShutdown // expect strict: UnboundedWait
    }
  }
}
