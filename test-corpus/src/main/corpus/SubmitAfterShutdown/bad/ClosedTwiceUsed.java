// axis: closed by try-with-resources, then used again
// release: 21
package SubmitAfterShutdown.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends letters, then a note to the sender. */
public final class ClosedTwiceUsed {
  public void send(List<Runnable> letters, Runnable note) {
    ExecutorService couriers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
    try (couriers) {
      letters.forEach(couriers::execute);
    }
    couriers.execute(note); // expect: SubmitAfterShutdown
  }
}
