// axis: a grace period that is only logged
package DeadlineDropped.bad;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Threads that work until they are told to stop. */
public final class Consumers {
  private static final System.Logger LOG = System.getLogger("consumers");
  private final List<Thread> running = new CopyOnWriteArrayList<>();

  public void add(Thread consumer) {
    running.add(consumer);
  }

  public void shutDown(Duration gracePeriod) throws InterruptedException {
    LOG.log(System.Logger.Level.INFO, "consumers get {0} ms", gracePeriod.toMillis());
    for (Thread consumer : running) {
      consumer.interrupt();
    }
    for (Thread consumer : running) {
      consumer.join(); // expect: DeadlineDropped
    }
    running.clear();
  }
}
