// axis: a public method of the same object makes it
package ExecutorPerCall.bad;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Sends a request again, on its own threads. */
public final class RetryStorm {
  private final int threads;

  public RetryStorm(int threads) {
    this.threads = threads;
  }

  public void retry(Runnable request) {
    ExecutorService retries = newPool(); // expect: ExecutorPerCall
    retries.execute(request);
  }

  public ExecutorService newPool() {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
  }
}
