// trap: T11 method references whose answer is taken, or of which none can be false
package TimedWaitResultIgnored.good;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;

/** Orders of a day. */
public final class ReferenceAnswered {
  private final BlockingQueue<String> urgent = new ArrayBlockingQueue<>(10);
  private final BlockingQueue<String> others = new LinkedBlockingQueue<>();

  public List<String> refused(List<String> orders) {
    Predicate<String> taken = urgent::offer; // defence
    return orders.stream().filter(taken.negate()).toList();
  }

  public boolean all(List<String> orders) {
    return orders.stream().allMatch(urgent::offer);
  }

  public void later(List<String> orders) {
    orders.forEach(others::offer);
  }

  public String next() {
    String first = urgent.poll();
    return first == null ? others.poll() : first;
  }
}
