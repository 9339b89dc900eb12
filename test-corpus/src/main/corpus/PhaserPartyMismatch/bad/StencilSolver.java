// axis: loop, off by one, symbolic count
package PhaserPartyMismatch.bad;

import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.function.IntConsumer;

/** Computes the inner rows of a grid. */
public final class StencilSolver {
  public void solve(Executor executor, IntConsumer row, int rows) {
    Phaser computed = new Phaser(rows); // expect: PhaserPartyMismatch
    for (int i = 1; i < rows; i++) {
      int number = i;
      executor.execute(
          () -> {
            try {
              row.accept(number);
            } finally {
              computed.arriveAndDeregister();
            }
          });
    }
    computed.awaitAdvance(0); // expect strict: UnboundedWait
  }
}
