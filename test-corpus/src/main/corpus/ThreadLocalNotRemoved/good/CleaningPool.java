// trap: T2
package ThreadLocalNotRemoved.good;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A pool that cleans up after each task. */
public final class CleaningPool extends ThreadPoolExecutor {
  private static final ThreadLocal<String> JOB = new ThreadLocal<>();

  CleaningPool() {
    super(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(100));
  }

  void run(String name, Runnable job) {
    execute(
        () -> {
          JOB.set(name);
          job.run();
        });
  }

  @Override
  protected void afterExecute(Runnable task, Throwable thrown) {
    super.afterExecute(task, thrown);
    JOB.remove(); // defence
  }

  static String job() {
    return JOB.get();
  }
}
