// axis: the items of one turn, in a loop that gets the next ones
package UnboundedTaskQueue.bad;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Hands events of a broker to workers. */
public final class BatchesOfEvents implements AutoCloseable {
  private final Supplier<List<byte[]>> broker;
  private final Consumer<byte[]> handler;
  private final ExecutorService workers = Executors.newFixedThreadPool(4); // expect: UnboundedTaskQueue
  private volatile boolean running = true;

  public BatchesOfEvents(Supplier<List<byte[]>> broker, Consumer<byte[]> handler) {
    this.broker = broker;
    this.handler = handler;
  }

  public void forward() {
    while (running) {
      for (byte[] event : broker.get()) {
        workers.execute(() -> handler.accept(event));
      }
    }
  }

  @Override
  public void close() {
    running = false;
    workers.shutdown();
  }
}
