// trap: T13 registered by main for the whole process
package PeriodicTaskNeverCancelled.good;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Prints how much memory is in use until the process is ended. */
public final class MainRegisters {
  private final ScheduledExecutorService scheduler;

  private MainRegisters(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  public static void main(String[] args) {
    Supplier<ScheduledExecutorService> platform = Platform.load(args[0]);
    new MainRegisters(platform.get()).start(Long.parseLong(args[1])); // defence
  }

  private void start(long seconds) {
    scheduler.scheduleAtFixedRate(this::print, 0, seconds, TimeUnit.SECONDS);
  }

  private void print() {
    System.out.println(Runtime.getRuntime().totalMemory() + " on " + scheduler);
  }

  private interface Platform {
    static Supplier<ScheduledExecutorService> load(String name) {
      throw new UnsupportedOperationException(name);
    }
  }
}
