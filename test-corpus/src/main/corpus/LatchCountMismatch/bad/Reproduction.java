// axis: program that hangs, list size and one
package LatchCountMismatch.bad;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A latch that counts the thread which only waits. */
public final class Reproduction {
  public static void run() throws Exception {
    List<String> caches = List.of("users", "orders");
    CountDownLatch warm = new CountDownLatch(caches.size() + 1); // expect: LatchCountMismatch
    for (String cache : caches) {
      new Thread(warm::countDown, cache).start();
    }
    warm.await(); // expect strict: UnboundedWait
  }
}
