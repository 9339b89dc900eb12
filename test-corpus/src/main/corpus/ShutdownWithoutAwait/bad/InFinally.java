// axis: closed in finally
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes lines in the background. */
public final class InFinally {
  private final Writer out;
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public InFinally(Writer out) {
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
    try {
      pool.shutdown(); // expect strict: ShutdownWithoutAwait
    } finally {
      out.close();
    }
  }
}
