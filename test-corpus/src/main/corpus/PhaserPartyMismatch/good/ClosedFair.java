// trap: T14 a task that leaves because the phaser has ended and does not take it as a party
package PhaserPartyMismatch.good;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Visits the stalls of a fair. */
public final class ClosedFair {
  private final Executor visitors;

  public ClosedFair(Executor visitors) {
    this.visitors = visitors;
  }

  public void open(List<Runnable> stalls) {
    visitors.execute(() -> visit(stalls));
  }

  private void visit(List<Runnable> stalls) {
    Phaser open = new Phaser(1);
    for (Runnable stall : stalls) {
      visitors.execute(
          () -> {
            if (open.register() < 0) {
              return; // defence
            }
            try {
              stall.run();
            } finally {
              open.arriveAndDeregister();
            }
          });
    }
    try {
      open.awaitAdvanceInterruptibly(open.arrive(), 1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      System.out.println("some stalls are still open");
    }
  }
}
