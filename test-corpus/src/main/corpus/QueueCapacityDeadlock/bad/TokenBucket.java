// axis: field, filled by the constructor beyond its capacity
package QueueCapacityDeadlock.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A bucket of tokens that is full at the start. */
public final class TokenBucket {
  private static final int TOKENS = 16;

  private final BlockingQueue<Integer> tokens = new ArrayBlockingQueue<>(TOKENS);

  public TokenBucket() throws InterruptedException {
    for (int i = 0; i <= TOKENS; i++) {
      tokens.put(i); // expect: QueueCapacityDeadlock
    }
  }

  public int take() throws InterruptedException {
    return tokens.take(); // expect strict: UnboundedWait
  }
}
