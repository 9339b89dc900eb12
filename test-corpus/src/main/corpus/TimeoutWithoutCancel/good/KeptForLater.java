// trap: T5 put into a list that is cancelled later
package TimeoutWithoutCancel.good;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Collects what is late. */
public final class KeptForLater {
  private final ExecutorService pool;

  public KeptForLater(ExecutorService pool) {
    this.pool = pool;
  }

  private final List<Future<?>> late = new ArrayList<>();

  public void run(Runnable job) throws InterruptedException, ExecutionException {
    Future<?> running = pool.submit(job);
    try {
      running.get(1, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      late.add(running); // defence
    }
  }

  public void cancelAll() {
    late.forEach(each -> each.cancel(true));
    late.clear();
  }
}
