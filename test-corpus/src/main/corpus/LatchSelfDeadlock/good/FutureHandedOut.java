// trap: T14 whoever is given the future may run it first
package LatchSelfDeadlock.good;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Draws a lot: a helper does it, or else this thread once it was seen to begin. */
public final class FutureHandedOut {
  private FutureHandedOut() {}

  public static int draw(Callable<Integer> lot, Consumer<Runnable> helper)
      throws InterruptedException, ExecutionException {
    CountDownLatch begun = new CountDownLatch(1);
    FutureTask<Integer> drawing =
        new FutureTask<>(
            () -> {
              begun.countDown();
              return lot.call();
            });
    helper.accept(drawing); // defence
    begun.await(); // expect strict: UnboundedWait
    drawing.run();
    return drawing.get(); // expect strict: UnboundedWait
  }
}
