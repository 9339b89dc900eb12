// axis: local, after the wait for the end
package SubmitAfterShutdown.bad;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Makes the parts of a report, then the summary. */
public final class ReportRun {
  public Future<String> run(List<Runnable> parts, Callable<String> summary) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
    try {
      parts.forEach(pool::execute);
    } finally {
      pool.shutdown();
    }
    if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
      pool.shutdownNow();
    }
    return pool.submit(summary); // expect: SubmitAfterShutdown
  }
}
