// trap: T11 a helper asks each of them afterwards
package TimedWaitResultIgnored.good;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Stops the pools of a server, within a time for all. */
public final class ForcesTheRest {
  private final Map<String, ExecutorService> pools = new LinkedHashMap<>();

  public synchronized void add(String name, ExecutorService pool) {
    pools.put(name, pool);
  }

  public int stop(long millis) throws InterruptedException {
    Map<String, ExecutorService> all = all();
    all.values().forEach(ExecutorService::shutdown);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (ExecutorService pool : all.values()) {
      pool.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
    return force(all);
  }

  private static int force(Map<String, ExecutorService> all) {
    int forced = 0;
    for (Map.Entry<String, ExecutorService> entry : all.entrySet()) {
      if (!entry.getValue().isTerminated()) { // defence
        entry.getValue().shutdownNow();
        forced++;
      }
    }
    return forced;
  }

  private synchronized Map<String, ExecutorService> all() {
    Map<String, ExecutorService> all = new LinkedHashMap<>(pools);
    pools.clear();
    return all;
  }
}
