// axis: local, a loop over all of a file
package UnboundedTaskQueue.bad;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Imports files. */
public final class BatchImport {
  public boolean run(List<Path> files, Consumer<Path> load) throws InterruptedException {
    ExecutorService pool = Executors.newFixedThreadPool(8); // expect strict: UnboundedTaskQueue
    for (Path file : files) {
      pool.execute(() -> load.accept(file));
    }
    pool.shutdown();
    return pool.awaitTermination(1, TimeUnit.HOURS);
  }
}
