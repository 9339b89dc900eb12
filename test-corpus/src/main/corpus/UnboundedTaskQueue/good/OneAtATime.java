// trap: T12 the loop waits for each task before it takes the next item
package UnboundedTaskQueue.good;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs foreign code on a thread of its own, one piece at a time. */
public final class OneAtATime implements AutoCloseable {
  private final ExecutorService sandbox = Executors.newSingleThreadExecutor();

  public void run(BlockingQueue<Runnable> pieces) throws InterruptedException, ExecutionException {
    while (!Thread.currentThread().isInterrupted()) {
      Future<?> done = sandbox.submit(pieces.take());
      done.get(); // expect strict: UnboundedWait // defence
    }
  }

  @Override
  public void close() {
    sandbox.shutdownNow();
  }
}
