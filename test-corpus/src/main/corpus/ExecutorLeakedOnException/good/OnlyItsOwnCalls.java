// trap: T2 nothing between that could throw
package ExecutorLeakedOnException.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends letters, unless there are none. */
public final class OnlyItsOwnCalls {
  public int send(List<Runnable> letters, int threads) {
    if (letters.isEmpty()) {
      return 0;
    }
    ExecutorService couriers = Executors.newFixedThreadPool(threads); // expect strict: UnboundedTaskQueue
    for (Runnable letter : letters) {
      couriers.execute(letter);
    }
    couriers.shutdown(); // defence
    return letters.size();
  }
}
