// axis: program that runs, buffers on a clock for all
package PeriodicTaskNeverCancelled.bad;

import java.util.Arrays;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A buffer that is emptied every hour. */
public final class Reproduction {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();
  private final byte[] buffer = new byte[2 << 20];

  public Reproduction(ScheduledExecutorService clock) {
    clock.scheduleAtFixedRate(this::clear, 1, 1, TimeUnit.HOURS); // expect: PeriodicTaskNeverCancelled
  }

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Reproduction::daemon);
    clock.setRemoveOnCancelPolicy(true);
    clock.prestartCoreThread();
    return clock;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "clock");
    thread.setDaemon(true);
    return thread;
  }

  private void clear() {
    Arrays.fill(buffer, (byte) 0);
  }

  public void add(int place, byte value) {
    buffer[place] = value;
  }

  public static void run() throws Exception {
    Reproduction meter = new Reproduction(CLOCK);
    meter.add(0, (byte) 1);
  }
}
