// trap: T2 a helper waits
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Writes lines in the background. */
public final class AwaitsInHelper {
  private final Writer out;
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public AwaitsInHelper(Writer out) {
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

  private void stop() {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(10, TimeUnit.SECONDS)) { // defence
        System.err.println("still running");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public void close() throws IOException {
    stop();
    out.close();
  }
}
