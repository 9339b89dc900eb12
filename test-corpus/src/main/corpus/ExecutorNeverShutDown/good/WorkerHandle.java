// trap: T5 put in a record that is returned
package ExecutorNeverShutDown.good;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A worker and its folder.
 *
 * @param pool to be shut down by whoever holds the handle
 * @param folder where it works
 */
public record WorkerHandle(ExecutorService pool, Path folder) {
  public static WorkerHandle open(Path folder) {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    return new WorkerHandle(pool, folder); // defence
  }
}
