// trap: T7 a private method registers it, and a test of the state decides about calling that
package ShutdownHookPerCall.good;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs call-backs when the process ends. */
public final class StartedOnce implements Runnable {
  private final AtomicBoolean started = new AtomicBoolean();
  private final ThreadFactory threads;

  public StartedOnce(ThreadFactory threads) {
    this.threads = threads;
  }

  public void start() {
    if (started.compareAndSet(false, true)) { // defence
      register(threads.newThread(this));
    }
  }

  private void register(Thread hook) {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void run() {
    System.err.println("ends");
  }
}
