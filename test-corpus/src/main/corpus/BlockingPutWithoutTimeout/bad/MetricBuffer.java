// axis: field
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Buffers metrics; callers stand still when the sender does. */
public final class MetricBuffer {
  private final BlockingQueue<Double> samples = new ArrayBlockingQueue<>(1024);

  public void record(double sample) throws InterruptedException {
    samples.put(sample); // expect: BlockingPutWithoutTimeout
  }

  public Double next(long millis) throws InterruptedException {
    return samples.poll(millis, TimeUnit.MILLISECONDS);
  }
}
