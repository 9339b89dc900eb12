// axis: futures in a list, on a pool that the class stops only when it is closed
package TimeoutWithoutCancel.bad;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks all sources of a report, within one limit for all of them. */
public final class OwnPoolOfClass implements AutoCloseable {
  private final ExecutorService pool =
      new ThreadPoolExecutor(4, 4, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(50));

  public <T> List<T> all(List<Callable<T>> sources, long end)
      throws InterruptedException, TimeoutException {
    List<Future<T>> asked = new ArrayList<>();
    for (Callable<T> source : sources) {
      asked.add(pool.submit(source));
    }
    List<T> answers = new ArrayList<>();
    for (Future<T> each : asked) {
      try {
        long left = Math.max(0, end - System.nanoTime());
        answers.add(each.get(left, TimeUnit.NANOSECONDS)); // expect: TimeoutWithoutCancel
      } catch (ExecutionException e) {
        answers.add(null);
      }
    }
    return answers;
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
