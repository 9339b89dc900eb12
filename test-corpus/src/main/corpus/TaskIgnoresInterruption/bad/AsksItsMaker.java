// axis: the loop looks at the status of another thread, that of the code that made it
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Looks for a better tour, until it is told to stop. */
public final class AsksItsMaker {
  private final ExecutorService pool;
  private Future<Double> running;

  public AsksItsMaker(ExecutorService pool) {
    this.pool = pool;
  }

  public synchronized void start(double[] lengths) {
    Search search = new Search(lengths);
    running = pool.submit(() -> search.shortest()); // expect: TaskIgnoresInterruption
  }

  public synchronized void stop() {
    if (running != null) {
      running.cancel(true);
    }
  }

  private static final class Search {
    private final Thread thread = Thread.currentThread();
    private final double[] lengths;
    private double step = 1;

    Search(double[] lengths) {
      this.lengths = lengths.clone();
    }

    double shortest() {
      double best = Double.MAX_VALUE;
      while (step > 1e-9 && !thread.isInterrupted()) {
        best = Math.min(best, total());
        step *= 0.99999;
      }
      return best;
    }

    private double total() {
      double sum = 0;
      for (double each : lengths) {
        sum += each * step;
      }
      return sum;
    }
  }
}
