// axis: parameter, a pool that may still run
// shape: a close that waits for its pool for a while and then closes what the tasks use
package TimedWaitResultIgnored.bad;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Closes a store. */
public final class ClosesUnderTasks {
  private ClosesUnderTasks() {}

  public static void close(ExecutorService writers, Closeable store)
      throws IOException, InterruptedException {
    writers.shutdown();
    writers.awaitTermination(30, TimeUnit.SECONDS); // expect: TimedWaitResultIgnored
    store.close();
  }
}
