// trap: bounded short loop: whatever it tests, each turn fills the next element of one array
package TaskIgnoresInterruption.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lays one sorted strip of numbers into another. */
public final class FoldedStrips implements AutoCloseable {
  private final ExecutorService pool =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(10));

  public int[] fold(int[] left, int[] right) throws Exception {
    Future<int[]> folded = pool.submit(() -> lay(left, right));
    try {
      return folded.get(5, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      folded.cancel(true);
      throw e;
    }
  }

  private static int[] lay(int[] left, int[] right) {
    int[] all = new int[left.length + right.length];
    int at = 0;
    int one = 0;
    int other = 0;
    int last = Integer.MIN_VALUE;
    while (last < Integer.MAX_VALUE) {
      int a = one < left.length ? left[one] : Integer.MAX_VALUE;
      int b = other < right.length ? right[other] : Integer.MAX_VALUE;
      if (a <= b) {
        one++;
      } else {
        other++;
      }
      last = Math.min(a, b);
      all[at++] = last; // defence
    }
    return all;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
