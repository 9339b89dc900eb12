// trap: T14 a permit is taken before each task, and given back when it is done
package UnboundedTaskQueue.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Moves no more work to the pool than it can have at once. */
public final class PermitFirst implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final Semaphore room = new Semaphore(100);

  public void move(BlockingQueue<Runnable> source) throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      Runnable work = source.take();
      room.acquire(); // expect strict: UnboundedWait // defence
      pool.execute(
          () -> {
            try {
              work.run();
            } finally {
              room.release();
            }
          });
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
