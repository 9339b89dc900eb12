// axis: the loop runs on a thread of its own
package UnboundedTaskQueue.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Moves work from a queue to a pool. */
public final class ReaderThread implements AutoCloseable {
  private final ExecutorService pool = Executors.newFixedThreadPool(4); // expect: UnboundedTaskQueue
  private final Thread mover;

  public ReaderThread(BlockingQueue<Runnable> source) {
    mover = new Thread(() -> move(source), "mover");
    mover.setDaemon(true);
  }

  public void start() {
    mover.start();
  }

  private void move(BlockingQueue<Runnable> source) {
    try {
      while (true) {
        pool.execute(source.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    mover.interrupt();
    pool.shutdown();
  }
}
