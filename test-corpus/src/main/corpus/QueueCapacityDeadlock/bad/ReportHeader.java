// axis: branch, there is no room on the way that puts a header first
package QueueCapacityDeadlock.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;

/** Prints a page, with a header if wanted. */
public final class ReportHeader {
  public static CompletableFuture<Void> print(String page, boolean header)
      throws InterruptedException {
    BlockingQueue<String> pages = new ArrayBlockingQueue<>(1);
    if (header) {
      pages.put("header");
    }
    pages.put(page); // expect: QueueCapacityDeadlock
    return CompletableFuture.runAsync(() -> pages.forEach(System.out::println));
  }
}
