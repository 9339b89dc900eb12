// axis: helper submits
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/** Exports customers and orders. */
public final class TwoPartExport {
  private final Executor executor;

  public TwoPartExport(Executor executor) {
    this.executor = executor;
  }

  public void export(Runnable customers, Runnable orders) {
    Phaser exported = new Phaser(3); // expect: PhaserPartyMismatch
    launch(customers, exported);
    launch(orders, exported);
    exported.awaitAdvance(0); // expect strict: UnboundedWait
  }

  private void launch(Runnable part, Phaser exported) {
    executor.execute(
        () -> {
          try {
            part.run();
          } finally {
            exported.arriveAndDeregister();
          }
        });
  }
}
