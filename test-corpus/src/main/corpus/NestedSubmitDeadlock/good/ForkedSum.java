// trap: T15 fork-join, whose threads run other tasks while they wait
package NestedSubmitDeadlock.good;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

/** Sums a range by halves. */
public final class ForkedSum {
  private ForkedSum() {}

  private static final class Half extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int from;
    private final int to;

    Half(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (to - from < 2) {
        return from;
      }
      int middle = (from + to) / 2;
      Half left = new Half(from, middle);
      left.fork();
      return new Half(middle, to).compute() + left.join();
    }
  }

  public static int sum(int to) {
    ForkJoinPool pool = new ForkJoinPool(1); // defence
    try {
      return pool.invoke(new Half(0, to)); // expect strict: UnboundedWait
    } finally {
      pool.shutdown();
    }
  }
}
