// trap: T4 a static pool of daemon threads, made by the first call
package ExecutorPerCall.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Notifies listeners in the background. */
public final class DaemonStatic {
  private static ExecutorService notifier;

  private DaemonStatic() {}

  public static synchronized void notifyLater(Runnable listener) {
    if (notifier == null) {
      notifier = Executors.newSingleThreadExecutor(DaemonStatic::daemon);
    }
    notifier.execute(listener);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "notifier");
    thread.setDaemon(true); // defence
    return thread;
  }
}
