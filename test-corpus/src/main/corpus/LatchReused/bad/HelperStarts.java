// axis: helper that starts the work
package LatchReused.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Copies tables. */
public final class HelperStarts {
  private final ExecutorService pool;

  public HelperStarts(ExecutorService pool) {
    this.pool = pool;
  }

  public void copyAll(List<String> tables) throws InterruptedException {
    CountDownLatch copied = new CountDownLatch(1);
    for (String table : tables) {
      copy(table, copied);
      copied.await(); // expect: LatchReused // expect strict: UnboundedWait
    }
  }

  private void copy(String table, CountDownLatch copied) {
    pool.execute(
        () -> {
          System.out.println(table);
          copied.countDown();
        });
  }
}
