// trap: bounded, a hand-off queue with a limit on threads
package UnboundedThreadPool.good;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of an RPC server, at most a hundred. */
public final class CappedHandOff implements AutoCloseable {
  private static final int MAX_THREADS = 100; // defence

  private final ThreadPoolExecutor handlers =
      new ThreadPoolExecutor(0, MAX_THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>());

  public void handle(Runnable request) {
    handlers.execute(request);
  }

  @Override
  public void close() {
    handlers.shutdown();
  }
}
