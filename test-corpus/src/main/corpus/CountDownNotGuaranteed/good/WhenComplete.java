// trap: T14 one callback for both outcomes
package CountDownNotGuaranteed.good;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** Waits for a computation without looking at its result. */
public final class WhenComplete {
  public void await(Supplier<String> computation) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    CompletableFuture.supplyAsync(computation)
        .whenComplete((result, failure) -> done.countDown()); // defence
    done.await(); // expect strict: UnboundedWait
  }
}
