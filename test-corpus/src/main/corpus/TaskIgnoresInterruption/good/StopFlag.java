// trap: a stop flag that is set
package TaskIgnoresInterruption.good;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sums what producers offer, with as little delay as can be. */
public final class StopFlag implements AutoCloseable {
  private final ExecutorService loop = Executors.newFixedThreadPool(1);
  private final Queue<Integer> orders = new ConcurrentLinkedQueue<>();
  private volatile boolean running = true;
  private volatile long volume;

  public StopFlag() {
    loop.execute(this::consume);
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
    running = false; // defence
    loop.shutdownNow();
  }
}
