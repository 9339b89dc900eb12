// trap: a bounded short loop over a small array
package TaskIgnoresInterruption.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Averages the last eight samples; the average may be cancelled. */
public final class ArrayLoop {
  private final double[] samples = new double[8]; // defence
  private Future<Double> average;

  public synchronized void start(ExecutorService executor) {
    average =
        executor.submit(
            () -> {
              double sum = 0;
              for (double sample : samples) {
                sum += sample;
              }
              return sum / samples.length;
            });
  }

  public synchronized void cancel() {
    if (average != null) {
      average.cancel(true);
    }
  }
}
