// axis: loop goes round one array again and again, until its data say that it is enough
package TaskIgnoresInterruption.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets the notes on a ring ring out. */
public final class RingOfNotes implements AutoCloseable {
  private final ExecutorService pool =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(10));

  public double ringOut(double[] notes, double quiet) throws Exception {
    Future<Double> silence = pool.submit(() -> fade(notes, quiet)); // expect: TaskIgnoresInterruption
    try {
      return silence.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      silence.cancel(true);
      throw e;
    }
  }

  private static double fade(double[] notes, double quiet) {
    double loudest = Double.MAX_VALUE;
    int at = 0;
    while (loudest > quiet) {
      notes[at] = loudest;
      loudest = loudest * 0.999;
      at++;
      if (at == notes.length) {
        at = 0;
      }
    }
    return loudest;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
