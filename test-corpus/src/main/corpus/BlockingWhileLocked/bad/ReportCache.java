// axis: a future's get in a synchronized method
package BlockingWhileLocked.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Renders reports on a pool and keeps the last one of each name. */
public final class ReportCache {
  private final Map<String, String> rendered = new HashMap<>();
  private final ExecutorService renderers;

  public ReportCache(ExecutorService renderers) {
    this.renderers = renderers;
  }

  public synchronized String report(String name) throws InterruptedException, ExecutionException {
    String known = rendered.get(name);
    if (known != null) {
      return known;
    }
    Future<String> job = renderers.submit(() -> "report " + name);
    String text = job.get(); // expect: BlockingWhileLocked // expect strict: UnboundedWait
    rendered.put(name, text);
    return text;
  }

  public synchronized void forget(String name) {
    rendered.remove(name);
  }
}
