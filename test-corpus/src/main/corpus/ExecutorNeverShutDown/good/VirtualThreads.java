// trap: T4 a static pool of virtual threads
// release: 21
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs requests, each on a virtual thread. */
public final class VirtualThreads {
  private static final ExecutorService REQUESTS = Executors.newVirtualThreadPerTaskExecutor(); // defence

  private VirtualThreads() {}

  public static void run(Runnable request) {
    REQUESTS.execute(request);
  }
}
