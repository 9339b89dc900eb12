// axis: loop, timed offers
package TimedWaitResultIgnored.bad;

import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Hands rows over. */
public final class HandOff {
  private final SynchronousQueue<String> rows = new SynchronousQueue<>();

  public void send(List<String> all) throws InterruptedException {
    for (String row : all) {
      rows.offer(row, 10, TimeUnit.MILLISECONDS); // expect: TimedWaitResultIgnored
    }
  }

  public String next() throws InterruptedException {
    return rows.poll(1, TimeUnit.SECONDS);
  }
}
