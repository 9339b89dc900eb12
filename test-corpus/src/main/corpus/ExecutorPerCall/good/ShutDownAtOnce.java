// trap: T2 shut down right after the last task was submitted
package ExecutorPerCall.good;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends letters; the pool ends when the last one is out. */
public final class ShutDownAtOnce {
  public void send(List<Runnable> letters) {
    ExecutorService couriers = Executors.newFixedThreadPool(3); // expect strict: UnboundedTaskQueue
    for (Runnable letter : letters) {
      couriers.execute(letter);
    }
    couriers.shutdown(); // defence
  }
}
