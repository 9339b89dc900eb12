// axis: method reference, whose answer the interface does not take
package TimedWaitResultIgnored.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Parcels that wait for a van. */
public final class ByReference {
  private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(40);

  public int bring(List<String> parcels) {
    List<String> known = parcels.stream().filter(each -> !each.isBlank()).toList();
    known.forEach(waiting::offer); // expect: TimedWaitResultIgnored
    return known.size();
  }

  public String load() throws InterruptedException {
    return waiting.poll(1, TimeUnit.MINUTES);
  }
}
