// axis: early return, threads that were started before there are tasks
package ExecutorLeakedOnException.bad;

import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Charges the accounts that are due. */
public final class StartedBeforeTasks {
  private final Supplier<List<Runnable>> due;

  public StartedBeforeTasks(Supplier<List<Runnable>> due) {
    this.due = due;
  }

  public boolean run() throws InterruptedException {
    ThreadPoolExecutor pool = // expect: ExecutorLeakedOnException
        new ThreadPoolExecutor(3, 3, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
    pool.prestartAllCoreThreads();
    List<Runnable> charges = due.get();
    if (charges.isEmpty()) {
      return false;
    }
    try {
      charges.forEach(pool::execute);
    } finally {
      pool.shutdown();
    }
    return pool.awaitTermination(1, TimeUnit.HOURS);
  }
}
