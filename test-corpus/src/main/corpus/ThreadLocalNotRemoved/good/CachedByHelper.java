// trap: a cache for each thread, which a helper fills if the one who calls it has found none
package ThreadLocalNotRemoved.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;

/** Spreads counts over cells, so that threads do not get into each other's way. */
public final class CachedByHelper {
  private static final ThreadLocal<int[]> HASH = new ThreadLocal<>();
  private final long[] cells = new long[16];
  private final ExecutorService pool;

  CachedByHelper(ExecutorService pool) {
    this.pool = pool;
  }

  void count() {
    pool.execute(() -> add(HASH.get()));
  }

  private void add(int[] found) {
    int[] hash = found;
    if (hash == null) { // defence
      hash = new int[] {ThreadLocalRandom.current().nextInt(cells.length)};
      HASH.set(hash);
    }
    synchronized (cells) {
      cells[hash[0]]++;
    }
  }
}
