// axis: local, one task a message
package UnboundedThreadPool.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Delivers messages as they come in. */
public final class ChatServer {
  private final Consumer<String> delivery;

  public ChatServer(Consumer<String> delivery) {
    this.delivery = delivery;
  }

  public void deliverAll(BlockingQueue<String> inbox) throws InterruptedException {
    ExecutorService pool = Executors.newCachedThreadPool(); // expect: UnboundedThreadPool
    try {
      while (true) {
        String message = inbox.take();
        pool.execute(() -> delivery.accept(message));
      }
    } finally {
      pool.shutdown();
    }
  }
}
