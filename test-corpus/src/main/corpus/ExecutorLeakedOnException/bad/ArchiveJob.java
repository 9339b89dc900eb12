// axis: nested try, the finally block itself throws before the shutdown
package ExecutorLeakedOnException.bad;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Packs files into an archive in parallel. */
public final class ArchiveJob {
  public void pack(Closeable archive, List<Callable<Void>> files) throws IOException, InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
    try {
      pool.invokeAll(files); // expect strict: UnboundedWait
    } finally {
      archive.close();
      pool.shutdown();
    }
  }
}
