// trap: T2 a helper stops the old one first
package ExecutorOverwritten.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Starts over with a new pool when the old one is full. */
public final class StopsFirst implements AutoCloseable {
  private ExecutorService senders = bounded();

  public synchronized void send(Runnable record) {
    try {
      senders.execute(record);
    } catch (RejectedExecutionException e) {
      close(); // defence
      senders = bounded();
      senders.execute(record);
    }
  }

  private static ExecutorService bounded() {
    return new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
  }

  @Override
  public synchronized void close() {
    senders.shutdown();
  }
}
