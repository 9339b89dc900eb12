// trap: near miss, a product of two counts and two loops
package LatchCountMismatch.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Renders a grid. */
public final class NestedLoops {
  public void render(Executor executor, Runnable cell, int rows, int columns)
      throws InterruptedException {
    CountDownLatch rendered = new CountDownLatch(rows * columns); // defence
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        executor.execute(
            () -> {
              try {
                cell.run();
              } finally {
                rendered.countDown();
              }
            });
      }
    }
    rendered.await(); // expect strict: UnboundedWait
  }
}
