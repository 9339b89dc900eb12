// trap: T17 read after join
package UnsafeSharedCollection.good;

import java.util.ArrayList;
import java.util.List;

/** Collects on another thread, and waits. */
public final class ReadAfterJoin {
  private ReadAfterJoin() {}

  static int collect(int[] numbers) throws InterruptedException {
    List<Integer> even = new ArrayList<>();
    Thread filter =
        new Thread(
            () -> {
              for (int number : numbers) {
                if (number % 2 == 0) {
                  even.add(number);
                }
              }
            });
    filter.start();
    filter.join(); // expect strict: UnboundedWait // defence
    return even.size();
  }
}
