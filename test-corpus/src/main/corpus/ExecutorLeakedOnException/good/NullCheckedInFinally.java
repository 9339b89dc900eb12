// trap: T7 made in one branch, released in finally if there is one
package ExecutorLeakedOnException.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Imports lines: many of them in parallel. */
public final class NullCheckedInFinally {
  private static final int MANY = 10_000;

  public void importAll(List<String> lines, Consumer<String> importer) {
    ExecutorService pool = null;
    try {
      if (lines.size() > MANY) {
        pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
      }
      for (String line : lines) {
        if (pool == null) {
          importer.accept(line);
        } else {
          pool.execute(() -> importer.accept(line));
        }
      }
    } finally {
      if (pool != null) {
        pool.shutdown(); // defence
      }
    }
  }
}
