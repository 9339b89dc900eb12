// trap: T17 read after get
package UnsafeSharedCollection.good;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Loads a table on a pool, and waits. */
public final class ReadAfterGet {
  private ReadAfterGet() {}

  static int load(ExecutorService pool, String[] names)
      throws InterruptedException, ExecutionException {
    Map<String, Integer> sizes = new HashMap<>();
    Future<?> loading =
        pool.submit(
            () -> {
              for (String name : names) {
                sizes.put(name, name.length());
              }
            });
    loading.get(); // expect strict: UnboundedWait // defence
    return sizes.size();
  }
}
