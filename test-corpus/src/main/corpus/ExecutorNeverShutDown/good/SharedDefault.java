// trap: T4 one pool of daemons for the process, the default of every object
package ExecutorNeverShutDown.good;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Calls back on a pool that is given, or on the one all share. */
public final class SharedDefault {
  private static final Executor SHARED = Executors.newFixedThreadPool(2, SharedDefault::daemon); // expect strict: UnboundedTaskQueue

  private final Executor callbacks;

  public SharedDefault() {
    this(SHARED);
  }

  public SharedDefault(Executor callbacks) {
    this.callbacks = callbacks;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "callbacks");
    thread.setDaemon(true); // defence
    return thread;
  }

  public void call(Runnable listener) {
    callbacks.execute(listener);
  }
}
