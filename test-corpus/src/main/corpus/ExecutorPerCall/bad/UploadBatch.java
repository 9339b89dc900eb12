// axis: constructor of the pool class, bounded queue, wait for the last task
package ExecutorPerCall.bad;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Uploads parts, and waits until all are there. */
public final class UploadBatch {
  public void upload(List<Runnable> parts) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(parts.size());
    ThreadPoolExecutor uploads = // expect: ExecutorPerCall
        new ThreadPoolExecutor(
            4, 4, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(64), new ThreadPoolExecutor.CallerRunsPolicy());
    for (Runnable part : parts) {
      uploads.execute(
          () -> {
            try {
              part.run();
            } finally {
              done.countDown();
            }
          });
    }
    done.await(5, TimeUnit.MINUTES); // expect: TimedWaitResultIgnored
  }
}
