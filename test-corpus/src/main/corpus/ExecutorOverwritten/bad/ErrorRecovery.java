// axis: in a catch block
package ExecutorOverwritten.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends records; starts over with a new pool when the old one is full. */
public final class ErrorRecovery implements AutoCloseable {
  private ExecutorService senders = bounded();

  public synchronized void send(Runnable record) {
    try {
      senders.execute(record);
    } catch (RejectedExecutionException e) {
      senders = bounded(); // expect: ExecutorOverwritten
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
