// axis: symbolic size, the limit and the queue have names
package UnboundedThreadPool.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Uploads parts as they are cut. */
public final class UploadWorkers implements AutoCloseable {
  private static final int NO_LIMIT = Integer.MAX_VALUE;
  private static final long KEEP_ALIVE_SECONDS = 5;

  private final ExecutorService uploads;

  public UploadWorkers() {
    BlockingQueue<Runnable> handOff = new SynchronousQueue<>();
    uploads = new ThreadPoolExecutor(0, NO_LIMIT, KEEP_ALIVE_SECONDS, TimeUnit.SECONDS, handOff); // expect: UnboundedThreadPool
  }

  public void upload(Runnable part) {
    uploads.submit(part);
  }

  @Override
  public void close() {
    uploads.shutdown();
  }
}
