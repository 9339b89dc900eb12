// trap: a semaphore bounds the tasks
package UnboundedThreadPool.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Delivers messages, at most sixty-four at a time. */
public final class ThrottledChat {
  private final Consumer<String> delivery;

  public ThrottledChat(Consumer<String> delivery) {
    this.delivery = delivery;
  }

  public void deliverAll(BlockingQueue<String> inbox) throws InterruptedException {
    Semaphore permits = new Semaphore(64);
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      while (true) {
        String message = inbox.take();
        permits.acquire(); // expect strict: UnboundedWait // defence
        pool.execute(
            () -> {
              try {
                delivery.accept(message);
              } finally {
                permits.release();
              }
            });
      }
    } finally {
      pool.shutdown();
    }
  }
}
