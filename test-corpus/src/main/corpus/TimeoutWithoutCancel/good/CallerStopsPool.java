// trap: pool of one call: whoever calls the code that waits stops the pool once it has returned
package TimeoutWithoutCancel.good;

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

/** Asks all sources of a report. */
public final class CallerStopsPool {
  private CallerStopsPool() {}

  public static <T> List<T> all(List<Callable<T>> sources)
      throws InterruptedException, TimeoutException {
    ExecutorService pool =
        new ThreadPoolExecutor(4, 4, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(50));
    try {
      return gather(submit(sources, pool));
    } finally {
      pool.shutdownNow(); // defence
    }
  }

  public static <T> T first(Callable<T> source)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService pool =
        new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    try {
      return ask(source, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T ask(Callable<T> source, ExecutorService pool)
      throws InterruptedException, ExecutionException, TimeoutException {
    Future<T> answer = pool.submit(source);
    return answer.get(1, TimeUnit.SECONDS);
  }

  private static <T> List<Future<T>> submit(List<Callable<T>> sources, ExecutorService pool) {
    List<Future<T>> asked = new ArrayList<>();
    for (Callable<T> source : sources) {
      asked.add(pool.submit(source));
    }
    return asked;
  }

  private static <T> List<T> gather(List<Future<T>> asked)
      throws InterruptedException, TimeoutException {
    List<T> answers = new ArrayList<>();
    for (Future<T> each : asked) {
      try {
        answers.add(each.get(1, TimeUnit.SECONDS));
      } catch (ExecutionException e) {
        answers.add(null);
      }
    }
    return answers;
  }
}
