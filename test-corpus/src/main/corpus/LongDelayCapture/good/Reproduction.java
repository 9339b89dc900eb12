// trap: T12 program that runs: only the number is kept
package LongDelayCapture.good;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Says how large yesterday's reports were. */
public final class Reproduction {
  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private static ScheduledThreadPoolExecutor clock() {
    ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Reproduction::daemon); // expect strict: UnboundedTaskQueue
    clock.prestartCoreThread();
    return clock;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "clock");
    thread.setDaemon(true);
    return thread;
  }

  public static void remind(ScheduledExecutorService clock, byte[] report) {
    int length = report.length;
    clock.schedule(() -> System.out.println(length + " bytes"), 24, TimeUnit.HOURS); // defence
  }

  public static void run() throws Exception {
    remind(CLOCK, new byte[2 << 20]);
  }
}
