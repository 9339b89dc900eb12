// axis: tasks in a list that is run as a whole, too many arrivals, symbolic size
package LatchCountMismatch.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Checks all hosts, and the network first. */
public final class ListRunAsWholeTooMany {
  public void check(Executor executor, Runnable network, List<Runnable> hosts)
      throws InterruptedException {
    CountDownLatch checked = new CountDownLatch(hosts.size()); // expect: LatchCountMismatch
    List<Runnable> checks = new ArrayList<>();
    checks.add(
        () -> {
          try {
            network.run();
          } finally {
            checked.countDown();
          }
        });
    for (Runnable host : hosts) {
      checks.add(
          () -> {
            try {
              host.run();
            } finally {
              checked.countDown();
            }
          });
    }
    for (Runnable check : checks) {
      executor.execute(check);
    }
    checked.await(); // expect strict: UnboundedWait
  }
}
