// trap: T15 a fork/join task that joins its half
package UnboundedWait.good;

import java.util.concurrent.RecursiveTask;

/** Adds numbers up. */
public final class ForkedHalves extends RecursiveTask<Long> {
  private static final long serialVersionUID = 1;

  private final int from;
  private final int to;

  public ForkedHalves(int from, int to) {
    this.from = from;
    this.to = to;
  }

  @Override
  protected Long compute() {
    if (to - from < 1000) {
      long sum = 0;
      for (int i = from; i < to; i++) {
        sum += i;
      }
      return sum;
    }
    int middle = (from + to) / 2;
    ForkedHalves right = new ForkedHalves(middle, to);
    right.fork(); // defence
    return new ForkedHalves(from, middle).compute() + right.join();
  }
}
