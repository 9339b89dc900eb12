// trap: T12 a process-lifetime singleton, made by a static initialiser only
package PeriodicTaskNeverCancelled.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Names of hosts, forgotten after a while. */
public final class OnlyInstance {
  private static final ScheduledExecutorService SCHEDULER =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "host-names");
            thread.setDaemon(true);
            return thread;
          });
  private static final OnlyInstance INSTANCE = new OnlyInstance(); // defence

  private final Map<String, String> names = new ConcurrentHashMap<>();

  private OnlyInstance() {
    SCHEDULER.scheduleWithFixedDelay(names::clear, 1, 1, TimeUnit.HOURS);
  }

  public static String nameOf(String address) {
    return INSTANCE.names.getOrDefault(address, address);
  }
}
