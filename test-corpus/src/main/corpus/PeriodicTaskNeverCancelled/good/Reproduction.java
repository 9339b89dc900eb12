// trap: T12 program that runs: the handle is cancelled
package PeriodicTaskNeverCancelled.good;

import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A buffer that is emptied every hour. */
public final class Reproduction implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();
  private final byte[] buffer = new byte[2 << 20];
  private final Future<?> clearing;

  public Reproduction(ScheduledExecutorService clock) {
    clearing = clock.scheduleAtFixedRate(this::clear, 1, 1, TimeUnit.HOURS);
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

  @Override
  public void close() {
    clearing.cancel(false); // defence
  }

  public static void run() throws Exception {
    try (Reproduction meter = new Reproduction(CLOCK)) {
      meter.add(0, (byte) 1);
    }
  }
}
