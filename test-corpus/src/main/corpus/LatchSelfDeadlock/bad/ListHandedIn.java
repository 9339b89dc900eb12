// axis: tasks kept in a list, handed in after the wait
package LatchSelfDeadlock.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Prints a page in two columns. */
public final class ListHandedIn {
  private ListHandedIn() {}

  public static void print(ExecutorService pool, Runnable left, Runnable right)
      throws InterruptedException {
    CountDownLatch printed = new CountDownLatch(2);
    List<Runnable> columns = new ArrayList<>();
    columns.add(
        () -> {
          try {
            left.run();
          } finally {
            printed.countDown();
          }
        });
    columns.add(
        () -> {
          try {
            right.run();
          } finally {
            printed.countDown();
          }
        });
    printed.await(); // expect: LatchSelfDeadlock // expect strict: UnboundedWait
    for (Runnable column : columns) {
      pool.execute(column);
    }
  }
}
