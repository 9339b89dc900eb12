// axis: a future that the waiting thread itself runs afterwards
package LatchSelfDeadlock.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Weighs a parcel, unless that was called off. */
public final class FutureRunBehind {
  private FutureRunBehind() {}

  public static int weigh(Callable<Integer> scale) throws InterruptedException, ExecutionException {
    CountDownLatch weighed = new CountDownLatch(1);
    FutureTask<Integer> weighing =
        new FutureTask<>(
            () -> {
              try {
                return scale.call();
              } finally {
                weighed.countDown();
              }
            });
    weighed.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    weighing.run();
    return weighing.isCancelled() ? 0 : weighing.get(); // expect strict: UnboundedWait
  }
}
