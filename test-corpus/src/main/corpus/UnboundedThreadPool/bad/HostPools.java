// axis: lambda makes it, one pool a host in a map
package UnboundedThreadPool.bad;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pool for every host a crawler talks to. */
public final class HostPools implements AutoCloseable {
  private final Map<String, ExecutorService> pools = new ConcurrentHashMap<>();

  public void fetch(String host, Runnable page) {
    pools
        .computeIfAbsent(
            host,
            name -> {
              ExecutorService fetchers = Executors.newCachedThreadPool(); // expect: UnboundedThreadPool
              return fetchers;
            })
        .execute(page);
  }

  @Override
  public void close() {
    pools.values().forEach(ExecutorService::shutdownNow);
  }
}
