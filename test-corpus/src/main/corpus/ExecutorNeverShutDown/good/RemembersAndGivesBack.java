// trap: T2 a helper that gives it back keeps it for the end, too
package ExecutorNeverShutDown.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Renders pages. */
public final class RemembersAndGivesBack {
  private final ExecutorService renderers = AtExit.stopped(Executors.newFixedThreadPool(4)); // expect strict: UnboundedTaskQueue

  public void render(Runnable page) {
    renderers.execute(page);
  }

  /** What is to be stopped at the end. */
  public static final class AtExit {
    private static final List<ExecutorService> POOLS = new ArrayList<>();

    private AtExit() {}

    public static synchronized ExecutorService stopped(ExecutorService pool) {
      POOLS.add(pool);
      return pool;
    }

    public static synchronized void stop() {
      for (ExecutorService pool : POOLS) {
        pool.shutdown(); // defence
      }
    }
  }
}
