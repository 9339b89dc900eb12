package ExecutorNeverShutDown.good.PoolsForOthers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Pools that live as long as the process: those of daemons, one a name, and one that is kept. */
public final class Shared {
  private static final ExecutorService CLEANUP = // defence
      PoolsForOthers.newPool(1, PoolsForOthers::daemon);

  private static final Map<String, ExecutorService> BY_NAME = new ConcurrentHashMap<>();

  private final ExecutorService kept = PoolsForOthers.newKeptPool(1, Thread::new);

  public void clean(Runnable rest) {
    CLEANUP.execute(rest);
    kept.execute(rest);
    forName("rest").execute(rest);
  }

  /** Always the same one of a name. */
  public static ExecutorService forName(String name) {
    ExecutorService pool = PoolsForOthers.newPool(2, PoolsForOthers::daemon);
    ExecutorService earlier = BY_NAME.putIfAbsent(name, pool); // defence
    if (earlier != null) {
      pool.shutdown();
      return earlier;
    }
    return pool;
  }
}
