// trap: T5 put in a map that others hold
package ExecutorNeverShutDown.good;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Registers a pool for a tenant; the server that owns the map stops all of them. */
public final class PoolRegistry {
  private final Map<String, ExecutorService> pools;

  public PoolRegistry(Map<String, ExecutorService> pools) {
    this.pools = pools;
  }

  public void register(String tenant, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    pools.put(tenant, pool); // defence
  }
}
