// axis: flag that nothing sets
// shape: an event loop that spins on a queue, with a stop flag whose setter was removed
package TaskIgnoresInterruption.bad;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sums what producers offer, with as little delay as can be. */
public final class SpinningConsumer implements AutoCloseable {
  private final ExecutorService loop = Executors.newFixedThreadPool(1);
  private final Queue<Integer> orders = new ConcurrentLinkedQueue<>();
  private volatile boolean running = true;
  private volatile long volume;

  public SpinningConsumer() {
    loop.execute(this::consume); // expect: TaskIgnoresInterruption
  }

  public void offer(int order) {
    orders.add(order);
  }

  public long volume() {
    return volume;
  }

  private void consume() {
    while (running) {
      Integer order = orders.poll();
      if (order == null) {
        Thread.onSpinWait();
      } else {
        volume += order;
      }
    }
  }

  @Override
  public void close() {
    loop.shutdownNow();
  }
}
