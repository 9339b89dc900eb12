// axis: periodic task
// shape: a reporter that samples into a connection, and closes it
package ShutdownWithoutAwait.bad;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Samples into a database. */
public final class Periodic implements AutoCloseable {
  private final Connection samples;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  public Periodic(Connection samples) {
    this.samples = samples;
    timer.scheduleAtFixedRate(this::sample, 1, 1, TimeUnit.SECONDS);
  }

  private void sample() {
    try {
      samples.commit();
    } catch (SQLException e) {
      System.err.println("not sampled: " + e);
    }
  }

  @Override
  public void close() throws SQLException {
    timer.shutdown(); // expect strict: ShutdownWithoutAwait
    samples.close();
  }
}
