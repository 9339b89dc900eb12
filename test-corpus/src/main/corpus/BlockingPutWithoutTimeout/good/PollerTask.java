// trap: T13 a dispatcher on a pool that shutdownNow ends
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** Polls a topic until it is closed. */
public final class PollerTask implements AutoCloseable {
  private final ExecutorService thread = Executors.newFixedThreadPool(1);
  private final BlockingQueue<String> records = new LinkedBlockingQueue<>(500);

  public PollerTask(Supplier<String> topic) {
    thread.submit(
        () -> {
          while (!Thread.currentThread().isInterrupted()) {
            records.put(topic.get());
          }
          return null;
        });
  }

  public String next() throws InterruptedException {
    return records.take(); // expect strict: UnboundedWait
  }

  @Override
  public void close() {
    thread.shutdownNow(); // defence
  }
}
