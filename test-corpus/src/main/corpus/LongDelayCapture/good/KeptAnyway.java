// trap: T4
package LongDelayCapture.good;

import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Has the rows itself. */
public final class KeptAnyway {
  private final List<String> rows;

  public KeptAnyway(ScheduledExecutorService scheduler, List<String> rows) {
    this.rows = rows; // defence
    scheduler.schedule(() -> System.out.println(rows), 2, TimeUnit.HOURS);
  }

  public int size() {
    return rows.size();
  }
}
