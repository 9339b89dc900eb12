// axis: local of a lambda
package ExecutorLeakedOnException.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Imports files when it is quiet. */
public final class DeferredImport {
  private final Executor quietTimes;

  public DeferredImport(Executor quietTimes) {
    this.quietTimes = quietTimes;
  }

  public void later(Path file, Consumer<String> importer) {
    quietTimes.execute(
        () -> {
          ExecutorService pool = Executors.newFixedThreadPool(2); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
          try {
            for (String line : Files.readAllLines(file)) {
              pool.execute(() -> importer.accept(line));
            }
            pool.shutdown();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
