// axis: method reference to an object that holds an array of its own
package LongDelayCapture.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Reports that are thrown away after a week, unless somebody has finished them before. */
public final class RetainedReport {
  private final Map<String, Report> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock;

  public RetainedReport(ScheduledExecutorService clock) {
    this.clock = clock;
  }

  public void open(String title) {
    Report report = new Report(title);
    open.put(title, report);
    clock.schedule(report::expire, 7, TimeUnit.DAYS); // expect strict: LongDelayCapture
  }

  public int finish(String title) {
    Report report = open.remove(title);
    return report == null ? 0 : report.used;
  }

  private static final class Report {
    private final String title;
    private final byte[] pages = new byte[16 << 20];
    private int used;

    Report(String title) {
      this.title = title;
    }

    void expire() {
      System.out.println(title + ": " + used + " of " + pages.length);
    }
  }
}
