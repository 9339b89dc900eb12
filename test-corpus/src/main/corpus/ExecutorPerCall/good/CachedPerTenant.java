// trap: T5 cached in a map of the object, one for each tenant
package ExecutorPerCall.good;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs each tenant's work on threads of its own. */
public final class CachedPerTenant implements AutoCloseable {
  private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

  public void run(String tenant, Runnable work) {
    pools.computeIfAbsent(tenant, key -> Executors.newFixedThreadPool(2)).execute(work); // expect strict: UnboundedTaskQueue // defence
  }

  @Override
  public void close() {
    for (ExecutorService pool : pools.values()) {
      pool.shutdown();
    }
  }
}
