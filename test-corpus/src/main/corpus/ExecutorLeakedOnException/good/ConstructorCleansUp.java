// trap: T2 the constructor shuts it down in a catch and rethrows
package ExecutorLeakedOnException.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Collects metrics as configured. */
public final class ConstructorCleansUp implements AutoCloseable {
  private final ExecutorService collectors;
  private final byte[] settings;

  public ConstructorCleansUp(Path file) throws IOException {
    collectors = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue
    try {
      settings = Files.readAllBytes(file);
    } catch (IOException | RuntimeException | Error e) {
      collectors.shutdownNow(); // defence
      throw e;
    }
  }

  public void collect(Consumer<byte[]> collector) {
    collectors.execute(() -> collector.accept(settings));
  }

  @Override
  public void close() {
    collectors.shutdown();
  }
}
