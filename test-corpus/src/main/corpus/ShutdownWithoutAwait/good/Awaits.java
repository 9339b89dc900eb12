// trap: T11 waits in between
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Writes lines in the background. */
public final class Awaits {
  private final Writer out;
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public Awaits(Writer out) {
    this.out = out;
  }

  public void log(String line) {
    pool.execute(
        () -> {
          try {
            out.write(line);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  public void close() throws IOException {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(10, TimeUnit.SECONDS)) { // defence
        pool.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.close();
  }
}
