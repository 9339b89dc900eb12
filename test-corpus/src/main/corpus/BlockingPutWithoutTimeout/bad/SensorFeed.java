// axis: helper with a bounded overload, so the caller is to blame
package BlockingPutWithoutTimeout.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes readings from a sensor. */
public final class SensorFeed {
  private final BlockingQueue<Integer> readings = new ArrayBlockingQueue<>(256);

  public void onReading(int value) throws InterruptedException {
    add(value); // expect: BlockingPutWithoutTimeout
  }

  public boolean onUrgentReading(int value) throws InterruptedException {
    return add(value, 50, TimeUnit.MILLISECONDS);
  }

  public int next() throws InterruptedException {
    return readings.take(); // expect strict: UnboundedWait
  }

  private void add(int value) throws InterruptedException {
    readings.put(value);
  }

  private boolean add(int value, long timeout, TimeUnit unit) throws InterruptedException {
    return readings.offer(value, timeout, unit);
  }
}
