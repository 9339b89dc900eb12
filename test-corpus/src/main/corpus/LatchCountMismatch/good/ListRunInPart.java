// trap: T14 not all of the tasks that are put into the list are run
package LatchCountMismatch.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Checks hosts until one has failed. */
public final class ListRunInPart {
  private volatile boolean failed;

  public void check(Executor executor, Runnable network, List<Runnable> hosts)
      throws InterruptedException {
    CountDownLatch checked = new CountDownLatch(hosts.size());
    List<Runnable> checks = new ArrayList<>();
    checks.add(() -> count(network, checked));
    for (Runnable host : hosts) {
      checks.add(() -> count(host, checked));
    }
    for (Runnable check : checks) {
      if (failed) {
        break; // defence
      }
      executor.execute(check);
    }
    checked.await(); // expect strict: UnboundedWait
  }

  private void count(Runnable check, CountDownLatch checked) {
    try {
      check.run();
    } catch (RuntimeException e) {
      failed = true;
    } finally {
      checked.countDown();
    }
  }
}
