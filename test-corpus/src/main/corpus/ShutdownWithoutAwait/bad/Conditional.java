// axis: closed where it is open
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes lines in the background. */
public final class Conditional {
  private final Writer out;
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public Conditional(Writer out) {
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
    pool.shutdown(); // expect strict: ShutdownWithoutAwait
    if (out != null) {
      out.close();
    }
  }
}
