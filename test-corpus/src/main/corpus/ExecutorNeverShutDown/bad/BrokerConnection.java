// axis: several executors, one forgotten
// shape: a messaging client that stops its other pools and forgets the one made in setup
package ExecutorNeverShutDown.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A connection to a broker with a reader, a writer and a ping. */
public final class BrokerConnection implements AutoCloseable {
  private final ExecutorService reader = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue
  private final ExecutorService writer = Executors.newFixedThreadPool(1); // expect strict: UnboundedTaskQueue
  private ScheduledExecutorService pings;

  public void connect(Runnable read, Runnable write, Runnable ping) {
    reader.execute(read);
    writer.execute(write);
    pings = Executors.newScheduledThreadPool(1); // expect: ExecutorNeverShutDown, NonDaemonBackgroundThread
    pings.scheduleWithFixedDelay(ping, 20, 20, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    reader.shutdownNow();
    writer.shutdownNow();
  }
}
