// axis: static, a thread of the class that is no daemon
package ThreadNeverStops.bad;

import java.util.concurrent.locks.LockSupport;

/** Counts the seconds since this class was loaded. */
public final class UptimeClock {
  private static volatile long seconds;

  static {
    new Thread("uptime") { // expect: ThreadNeverStops, NonDaemonBackgroundThread, TaskIgnoresInterruption
      @Override
      public void run() {
        while (true) {
          LockSupport.parkNanos(1_000_000_000L);
          seconds++;
        }
      }
    }.start();
  }

  private UptimeClock() {}

  public static long seconds() {
    return seconds;
  }
}
