// axis: periodic task
package ShutdownHookPerCall.bad;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes a report every hour. */
public final class ReportJob implements AutoCloseable {
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

  public void start() {
    scheduler.scheduleAtFixedRate(this::write, 0, 1, TimeUnit.HOURS);
  }

  private void write() {
    try {
      File.createTempFile("report", ".csv").deleteOnExit(); // expect: ShutdownHookPerCall
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  @Override
  public void close() {
    scheduler.shutdown();
  }
}
