// trap: T4 a view on a shared pool
package ExecutorNeverShutDown.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;

/** Runs callbacks on the common pool, behind a view that cannot stop it. */
public final class ViewOfCommonPool {
  private final ExecutorService callbacks;

  public ViewOfCommonPool() {
    ExecutorService shared = ForkJoinPool.commonPool(); // defence
    this.callbacks = Executors.unconfigurableExecutorService(shared);
  }

  public void run(Runnable callback) {
    callbacks.execute(callback);
  }
}
