// axis: early return of a party after its registration was tested, on the way where it was taken
package PhaserPartyMismatch.bad;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Visits the stalls of a fair while nobody else does. */
public final class FairForTheFew {
  public void visit(Executor executor, List<Runnable> stalls)
      throws InterruptedException, TimeoutException {
    Phaser open = new Phaser(1);
    for (Runnable stall : stalls) {
      executor.execute(
          () -> {
            if (open.register() > 0) { // expect: PhaserRegisteredInTask
              return;
            }
            try {
              stall.run();
            } finally {
              open.arriveAndDeregister(); // expect: PhaserPartyMismatch
            }
          });
    }
    open.awaitAdvanceInterruptibly(open.arrive(), 1, TimeUnit.MINUTES);
  }
}
