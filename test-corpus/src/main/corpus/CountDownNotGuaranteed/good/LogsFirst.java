// trap: only calls that do not throw come before
package CountDownNotGuaranteed.good;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Opens a gate from a task, and says so. */
public final class LogsFirst {
  private static final Logger LOG = Logger.getLogger(LogsFirst.class.getName());

  private final AtomicBoolean open = new AtomicBoolean();

  public void open(Executor executor) throws InterruptedException {
    CountDownLatch opened = new CountDownLatch(1);
    executor.execute(
        () -> {
          open.set(true);
          LOG.log(Level.INFO, "gate is open"); // defence
          opened.countDown();
        });
    opened.await(); // expect strict: UnboundedWait
  }
}
