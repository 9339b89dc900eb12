// axis: static field
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The pool of all reports. */
public final class SharedPool {
  private static ExecutorService pool = Executors.newFixedThreadPool(2); // expect: NonDaemonBackgroundThread // expect strict: UnboundedTaskQueue

  private SharedPool() {}

  public static synchronized void configure(int threads, String name) {
    pool = Executors.newFixedThreadPool(threads, task -> named(task, name)); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
  }

  public static synchronized void run(Runnable report) {
    pool.execute(report);
  }

  private static Thread named(Runnable task, String name) {
    return new Thread(task, name);
  }

  public static synchronized void stop() {
    pool.shutdown();
  }
}
