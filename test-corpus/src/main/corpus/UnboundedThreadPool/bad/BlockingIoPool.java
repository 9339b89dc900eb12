// axis: wrapper, the view hides the type but not the missing limit
package UnboundedThreadPool.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs blocking calls away from the event loop. */
public final class BlockingIoPool implements AutoCloseable {
  private final ExecutorService io;

  public BlockingIoPool() {
    io = Executors.unconfigurableExecutorService(Executors.newCachedThreadPool()); // expect: UnboundedThreadPool
  }

  public void run(Runnable call) {
    io.execute(call);
  }

  @Override
  public void close() {
    io.shutdown();
  }
}
