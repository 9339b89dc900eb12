// trap: T15 CallerRunsPolicy with a hand-off queue, the inner task runs in the caller
package NestedSubmitDeadlock.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Renders on two threads, and on the caller's if these are busy. */
public final class CallerHelps implements AutoCloseable {
  private final ExecutorService pool =
      new ThreadPoolExecutor(
          1,
          1,
          1,
          TimeUnit.MINUTES,
          new SynchronousQueue<>(), // defence
          new ThreadPoolExecutor.CallerRunsPolicy());

  public Future<String> render(String page) {
    return pool.submit(() -> page + pool.submit(() -> "image").get());
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
