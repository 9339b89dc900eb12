// trap: virtual threads
// release: 21
package UnboundedThreadPool.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs every request on a virtual thread. */
public final class VirtualThreadPerRequest implements AutoCloseable {
  private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor(); // defence

  public void handle(Runnable request) {
    requests.execute(request);
  }

  @Override
  public void close() {
    requests.shutdown();
  }
}
