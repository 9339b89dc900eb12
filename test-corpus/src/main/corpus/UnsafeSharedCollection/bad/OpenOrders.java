// axis: callback of a future that a task of the same method completes
package UnsafeSharedCollection.bad;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** Sends orders, and knows which are not answered. */
public final class OpenOrders {
  private final Map<String, Long> sentAt = new HashMap<>();
  private final ScheduledExecutorService senders;
  private final Function<String, String> shop;

  public OpenOrders(ScheduledExecutorService senders, Function<String, String> shop) {
    this.senders = senders;
    this.shop = shop;
  }

  public void send(String order) {
    sentAt.put(order, System.nanoTime());
    CompletableFuture.supplyAsync(() -> shop.apply(order), senders)
        .thenApply(String::strip)
        .whenComplete(
            (answer, failure) -> {
              sentAt.remove(order); // expect: UnsafeSharedCollection
              System.out.println(order + ": " + (failure == null ? answer : failure));
            });
  }

  public int unanswered() {
    return sentAt.size();
  }
}
