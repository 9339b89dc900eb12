// trap: a bound, and what happens when it passes
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Buffers metrics; callers wait a moment at most. */
public final class TimedOffer {
  private final BlockingQueue<Double> samples = new ArrayBlockingQueue<>(1024);

  public void record(double sample) throws InterruptedException, TimeoutException {
    if (!samples.offer(sample, 100, TimeUnit.MILLISECONDS)) { // defence
      throw new TimeoutException("no room for a sample");
    }
  }

  public Double next() throws InterruptedException {
    return samples.take(); // expect strict: UnboundedWait
  }
}
