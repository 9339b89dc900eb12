// trap: T4 a static work-stealing pool, whose threads are daemons
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Background hashing for the whole process. */
public final class SharedWorkStealing {
  private static final ExecutorService HASHING = Executors.newWorkStealingPool(); // expect strict: UnboundedTaskQueue // defence

  private SharedWorkStealing() {}

  public static void hash(Runnable block) {
    HASHING.execute(block);
  }
}
