// trap: T14 program that ends: a count for each thread of the list
package LatchCountMismatch.good;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A latch with one count for each thread that counts down. */
public final class Reproduction {
  public static void run() throws Exception {
    List<String> caches = List.of("users", "orders");
    CountDownLatch warm = new CountDownLatch(caches.size()); // defence
    for (String cache : caches) {
      new Thread(warm::countDown, cache).start();
    }
    warm.await(); // expect strict: UnboundedWait
  }
}
