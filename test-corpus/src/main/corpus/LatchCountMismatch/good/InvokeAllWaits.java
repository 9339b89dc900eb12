// trap: invokeAll has waited for every task by the time the latch is awaited
package LatchCountMismatch.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/** Checks all hosts; the network need not be waited for. */
public final class InvokeAllWaits {
  public void check(ExecutorService pool, Runnable network, List<Runnable> hosts)
      throws InterruptedException {
    CountDownLatch checked = new CountDownLatch(hosts.size());
    List<Callable<Void>> checks = new ArrayList<>();
    checks.add(() -> count(network, checked));
    for (Runnable host : hosts) {
      checks.add(() -> count(host, checked));
    }
    pool.invokeAll(checks); // expect strict: UnboundedWait // defence
    checked.await(); // expect strict: UnboundedWait
  }

  private static Void count(Runnable check, CountDownLatch checked) {
    try {
      check.run();
    } finally {
      checked.countDown();
    }
    return null;
  }
}
