// trap: T8 each worker gets one endless task when it is made
package UnboundedTaskQueue.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Workers that take from a bounded queue. */
public final class OneLoopEach implements AutoCloseable {
  private final BlockingQueue<Runnable> work = new ArrayBlockingQueue<>(100);
  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  public OneLoopEach() {
    for (int i = 0; i < 4; i++) {
      workers.execute(this::loop); // defence
    }
  }

  public boolean offer(Runnable task) {
    return work.offer(task);
  }

  private void loop() {
    try {
      while (true) {
        work.take().run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
