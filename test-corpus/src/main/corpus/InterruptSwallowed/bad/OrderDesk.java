// axis: method that never returns to its caller
package InterruptSwallowed.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Handles orders as they come, on whatever thread calls it. */
public final class OrderDesk {
  private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
  private final Consumer<String> kitchen;

  public OrderDesk(Consumer<String> kitchen) {
    this.kitchen = kitchen;
  }

  public void order(String meal) {
    orders.add(meal);
  }

  public void serve() {
    for (; ; ) {
      try {
        kitchen.accept(orders.take()); // expect: ConsumerLoopNeverEnds
      } catch (InterruptedException e) { // expect: InterruptSwallowed
        kitchen.accept("nothing");
      }
    }
  }
}
