// axis: daemon, one for each instance, which it keeps alive
// shape: a cache that evicts in the background, made per tenant
package ThreadNeverStops.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A cache whose entries live for a minute. */
public final class CacheJanitor {
  private final Map<String, Long> deadlines = new ConcurrentHashMap<>();

  public CacheJanitor() {
    Thread janitor = new Thread(this::evict);
    janitor.setDaemon(true);
    janitor.start(); // expect: TaskIgnoresInterruption, ThreadNeverStops
  }

  public void put(String key) {
    deadlines.put(key, System.nanoTime() + 60_000_000_000L);
  }

  private void evict() {
    while (true) {
      deadlines.values().removeIf(deadline -> deadline - System.nanoTime() < 0);
      LockSupport.parkNanos(1_000_000_000L);
    }
  }
}
