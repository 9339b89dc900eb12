// axis: a private method of the constructor makes it, another one fails
package ExecutorLeakedOnException.bad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Collects metrics as configured. */
public final class MetricsAgent implements AutoCloseable {
  private ExecutorService collectors;
  private byte[] settings;

  public MetricsAgent(Path file) throws IOException {
    startCollectors();
    readSettings(file);
  }

  private void startCollectors() {
    collectors = Executors.newFixedThreadPool(2); // expect: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
    collectors.execute(() -> System.out.println("collecting"));
  }

  private void readSettings(Path file) throws IOException {
    settings = Files.readAllBytes(file);
    if (settings.length == 0) {
      throw new IOException("empty: " + file);
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
