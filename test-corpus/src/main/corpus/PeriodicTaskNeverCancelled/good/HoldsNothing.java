// trap: T4 the task holds no object
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks the JVM for a line of statistics. */
public final class HoldsNothing {
  private HoldsNothing() {}

  public static void install(ScheduledExecutorService scheduler) {
    scheduler.scheduleAtFixedRate(HoldsNothing::print, 1, 1, TimeUnit.MINUTES); // defence
  }

  private static void print() {
    System.out.println(Runtime.getRuntime().freeMemory());
  }
}
