// trap: T9 what is thrown is an InterruptedException
package InterruptSwallowed.good;

import java.util.concurrent.BlockingQueue;

/** Takes an order, and says whose wait was interrupted. */
public final class SpecialInterrupted {
  /** An interrupted wait for an order. */
  public static final class OrderWaitInterrupted extends InterruptedException { // defence
    private static final long serialVersionUID = 1;

    OrderWaitInterrupted(String who) {
      super(who + " was interrupted");
    }
  }

  public String take(BlockingQueue<String> orders, String who) throws OrderWaitInterrupted {
    try {
      return orders.take(); // expect strict: UnboundedWait
    } catch (InterruptedException e) {
      throw new OrderWaitInterrupted(who);
    }
  }
}
