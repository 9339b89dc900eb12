// axis: helper that cancels
package CancelWithoutEffect.bad;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Runs a job under a watch. */
public final class HelperCancels {
  private HelperCancels() {}

  public static void run(BooleanSupplier enough) {
    CompletableFuture<Void> job = CompletableFuture.runAsync(new Job());
    stopIf(enough, job);
  }

  private static void stopIf(BooleanSupplier enough, CompletableFuture<Void> job) {
    if (enough.getAsBoolean()) {
      job.cancel(true); // expect: CancelWithoutEffect
    }
  }

  private static final class Job implements Runnable {
    @Override
    public void run() {
      for (int i = 0; i < 1000; i++) {
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }
}
