// axis: jobs that a stream makes of elements and hands to a pool
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Tries the servers of a list. */
public final class MappedJobs {
  private final Executor executor;
  private final Consumer<String> probe;

  public MappedJobs(Executor executor, Consumer<String> probe) {
    this.executor = executor;
    this.probe = probe;
  }

  public void probe(List<String> servers) throws InterruptedException {
    CountDownLatch probed = new CountDownLatch(servers.size() + 1); // expect: LatchCountMismatch
    servers.stream().map(server -> job(server, probed)).forEach(executor::execute);
    probed.await(); // expect strict: UnboundedWait
  }

  private Runnable job(String server, CountDownLatch probed) {
    return () -> {
      try {
        probe.accept(server);
      } finally {
        probed.countDown();
      }
    };
  }
}
