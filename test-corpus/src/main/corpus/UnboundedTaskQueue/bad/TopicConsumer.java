// axis: a bounded inbox is emptied into a pool without a limit
// shape: a consumer that takes from a broker and dispatches, so that the broker never sees it is slow
package UnboundedTaskQueue.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Handles the messages of a topic. */
public final class TopicConsumer implements AutoCloseable {
  private final BlockingQueue<String> inbox = new ArrayBlockingQueue<>(100);
  private final ExecutorService handlers = Executors.newFixedThreadPool(4); // expect: UnboundedTaskQueue
  private final Consumer<String> handler;

  public TopicConsumer(Consumer<String> handler) {
    this.handler = handler;
  }

  public boolean offer(String message) {
    return inbox.offer(message);
  }

  public void run() throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      String message = inbox.take();
      handlers.execute(() -> handler.accept(message));
    }
  }

  @Override
  public void close() {
    handlers.shutdown();
  }
}
