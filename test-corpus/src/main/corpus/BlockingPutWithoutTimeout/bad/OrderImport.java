// axis: local
package BlockingPutWithoutTimeout.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Imports orders with one consumer; if it dies, the import hangs. */
public final class OrderImport {
  private final Executor executor;
  private final Consumer<BlockingQueue<String>> consumer;

  public OrderImport(Executor executor, Consumer<BlockingQueue<String>> consumer) {
    this.executor = executor;
    this.consumer = consumer;
  }

  public void importAll(List<String> orders) throws InterruptedException {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(100);
    executor.execute(() -> consumer.accept(queue));
    for (String order : orders) {
      queue.put(order); // expect: BlockingPutWithoutTimeout
    }
  }
}
