// axis: constructor with a hand-off queue
package UnboundedThreadPool.bad;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of an RPC server. */
public final class RpcServerPool implements AutoCloseable {
  private final ThreadPoolExecutor handlers;

  public RpcServerPool(int coreThreads) {
    this.handlers = // expect: UnboundedThreadPool
        new ThreadPoolExecutor(
            coreThreads, Integer.MAX_VALUE, 60L, TimeUnit.SECONDS, new SynchronousQueue<>());
  }

  public void handle(Runnable request) {
    handlers.execute(request);
  }

  @Override
  public void close() {
    handlers.shutdown();
  }
}
