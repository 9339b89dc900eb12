// trap: T4 registered once, in a static initialiser
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what the process does. */
public final class ProcessStatistics {
  private static final AtomicLong CALLS = new AtomicLong();
  private static final Clock CLOCK = new Clock();

  static {
    AtomicLong calls = CALLS;
    CLOCK.scheduler().scheduleAtFixedRate(() -> calls.set(0), 1, 1, TimeUnit.HOURS); // defence
  }

  private ProcessStatistics() {}

  public static void called() {
    CALLS.incrementAndGet();
  }

  private static final class Clock {
    private static final ScheduledExecutorService SCHEDULER =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "statistics");
              thread.setDaemon(true);
              return thread;
            });

    ScheduledExecutorService scheduler() {
      return SCHEDULER;
    }
  }
}
