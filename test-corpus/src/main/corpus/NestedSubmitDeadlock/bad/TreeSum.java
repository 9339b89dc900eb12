// axis: two classes, a task in a class of its own that is given the pool
// shape: divide and conquer on an ordinary pool instead of fork-join
package NestedSubmitDeadlock.bad;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sums an array on a pool. */
public final class TreeSum {
  private TreeSum() {}

  public static int sum(int[] numbers) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> all = pool.submit(new Half(pool, numbers)); // expect: NestedSubmitDeadlock
      return all.get(); // expect strict: UnboundedWait
    } finally {
      pool.shutdownNow();
    }
  }

  private static final class Half implements Callable<Integer> {
    private final ExecutorService pool;
    private final int[] numbers;

    Half(ExecutorService pool, int[] numbers) {
      this.pool = pool;
      this.numbers = numbers;
    }

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
      Future<Integer> right = pool.submit(() -> numbers[numbers.length - 1]);
      return numbers[0] + right.get();
    }
  }
}
