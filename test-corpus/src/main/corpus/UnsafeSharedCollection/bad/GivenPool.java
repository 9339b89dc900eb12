// axis: a pool that is handed in, whatever its size, and a reader on another thread
package UnsafeSharedCollection.bad;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;

/** Remembers which hosts are up. */
public final class GivenPool {
  private final Set<String> up = new HashSet<>();
  private final ExecutorService pool;

  public GivenPool(ExecutorService pool) {
    this.pool = pool;
  }

  public void check(String host, Predicate<String> ping) {
    pool.submit(
        () -> {
          if (ping.test(host)) {
            up.add(host); // expect: UnsafeSharedCollection
          }
        });
  }

  public boolean isUp(String host) {
    return up.contains(host);
  }
}
