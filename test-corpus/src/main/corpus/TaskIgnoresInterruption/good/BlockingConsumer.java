// trap: the loop blocks interruptibly, and the interrupt leaves it
package TaskIgnoresInterruption.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Sums orders as they come. */
public final class BlockingConsumer implements AutoCloseable {
  private final ExecutorService loop = Executors.newFixedThreadPool(1);
  private final BlockingQueue<Integer> orders = new LinkedBlockingQueue<>();
  private volatile long volume;

  public BlockingConsumer() {
    loop.execute(this::consume);
  }

  public void offer(int order) {
    orders.add(order);
  }

  public long volume() {
    return volume;
  }

  private void consume() {
    try {
      while (true) {
        volume += orders.take(); // defence
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    loop.shutdownNow();
  }
}
