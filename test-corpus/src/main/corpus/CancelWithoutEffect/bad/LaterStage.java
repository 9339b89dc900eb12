// axis: a stage that depends on the work
package CancelWithoutEffect.bad;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Loads, and shows what was loaded. */
public final class LaterStage {
  private LaterStage() {}

  public static boolean show(Semaphore slots, Runnable page) {
    CompletableFuture<Void> shown =
        CompletableFuture.supplyAsync(
                () -> {
                  slots.acquireUninterruptibly(); // expect strict: UnboundedWait
                  try {
                    Thread.sleep(10_000);
                    return "loaded";
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return "given up";
                  } finally {
                    slots.release();
                  }
                })
            .thenAccept(System.out::println);
    page.run();
    return shown.cancel(true); // expect: CancelWithoutEffect
  }
}
