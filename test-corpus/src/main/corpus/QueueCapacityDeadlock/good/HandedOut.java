// trap: the queue is given to somebody else before it is full
package QueueCapacityDeadlock.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Lets a listener have the queue, and puts once. */
public final class HandedOut {
  public static BlockingQueue<String> open(Consumer<BlockingQueue<String>> listener)
      throws InterruptedException {
    BlockingQueue<String> events = new ArrayBlockingQueue<>(1);
    listener.accept(events); // defence
    if (!events.offer("opened")) {
      throw new IllegalStateException("full");
    }
    return events;
  }
}
