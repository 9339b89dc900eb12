// trap: pacing, one task after the other
package SleepAsSynchronization.good;

import java.util.List;
import java.util.concurrent.Executor;

/** Starts tasks one by one, so that they do not all ask at once. */
public final class Pacing {
  private Pacing() {}

  public static void start(Executor executor, List<Runnable> tasks) throws InterruptedException {
    for (Runnable task : tasks) { // defence
      executor.execute(task);
      Thread.sleep(100);
    }
  }
}
