// trap: of the jobs that a stream makes of elements, only some are run
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Tries the first few servers of a list. */
public final class MappedJobs {
  private final Executor executor;
  private final Consumer<String> probe;

  public MappedJobs(Executor executor, Consumer<String> probe) {
    this.executor = executor;
    this.probe = probe;
  }

  public void probe(List<String> servers, int first) throws InterruptedException {
    CountDownLatch probed = new CountDownLatch(first);
    servers.stream()
        .map(server -> job(server, probed))
        .limit(first) // defence
        .forEach(executor::execute);
    probed.await(); // expect strict: UnboundedWait
  }

  public void probeAll(List<String> servers) throws InterruptedException {
    CountDownLatch probed = new CountDownLatch(servers.size());
    servers.stream().map(server -> job(server, probed)).forEach(executor::execute);
    probed.await(); // expect strict: UnboundedWait
  }

  public void probeOthers(List<String> servers, String own, Runnable instead)
      throws InterruptedException {
    CountDownLatch probed = new CountDownLatch(servers.size() - 1);
    servers.stream()
        .map(server -> server.equals(own) ? instead : job(server, probed))
        .forEach(executor::execute);
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
