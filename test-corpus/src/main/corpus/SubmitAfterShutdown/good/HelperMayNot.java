// trap: T14 a helper that shuts down under a condition
package SubmitAfterShutdown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stops when nobody uses it any more. */
public final class HelperMayNot {
  private final ExecutorService workers = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
  private int users;

  public synchronized void enter() {
    users++;
  }

  public synchronized void leave(Runnable cleaning) {
    users--;
    stopIfUnused();
    if (users > 0) {
      workers.execute(cleaning);
    }
  }

  private void stopIfUnused() {
    if (users == 0) { // defence
      workers.shutdown();
    }
  }
}
