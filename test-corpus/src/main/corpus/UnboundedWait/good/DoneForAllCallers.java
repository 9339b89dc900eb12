// trap: T13 all callers of the helper know that the future is done
package UnboundedWait.good;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Tells how backups went that were started some time ago. */
public final class DoneForAllCallers {
  private final Map<String, Future<String>> running = new ConcurrentHashMap<>();
  private final ExecutorService pool;

  public DoneForAllCallers(ExecutorService pool) {
    this.pool = pool;
  }

  public void start(String name, Callable<String> backup) {
    running.put(name, pool.submit(backup));
  }

  public String look(String name) throws InterruptedException {
    Future<String> backup = running.get(name);
    if (backup == null || !backup.isDone()) { // defence
      return "not yet";
    }
    running.remove(name, backup);
    return outcome(backup);
  }

  private static String outcome(Future<String> ended) throws InterruptedException {
    try {
      return ended.get();
    } catch (ExecutionException e) {
      return "failed: " + e.getCause();
    }
  }
}
