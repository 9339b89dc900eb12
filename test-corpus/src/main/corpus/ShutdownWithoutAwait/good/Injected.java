// trap: T1 the executor is the caller's
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;

/** Writes lines in the background. */
public final class Injected {
  private final Writer out;
  private final ExecutorService pool;

  public Injected(Writer out, ExecutorService pool) { // defence
    this.out = out;
    this.pool = pool;
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
    out.close();
  }
}
