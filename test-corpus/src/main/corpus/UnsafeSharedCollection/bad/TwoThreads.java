// axis: two tasks of their own threads, method reference
package UnsafeSharedCollection.bad;

import java.util.Map;
import java.util.TreeMap;

/** Two threads write. */
public final class TwoThreads {
  private final Map<String, Integer> sums = new TreeMap<>();

  int run() throws InterruptedException {
    Thread left = new Thread(this::left);
    Thread right = new Thread(this::right);
    left.start();
    right.start();
    left.join(); // expect strict: UnboundedWait
    right.join(); // expect strict: UnboundedWait
    return sums.size();
  }

  private void left() {
    sums.put("left", 1); // expect: UnsafeSharedCollection
  }

  private void right() {
    sums.put("right", 2);
  }
}
