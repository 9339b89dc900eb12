// trap: T4 fire and forget, by daemon threads
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes lines in the background. */
public final class Daemons {
  private final Writer out;
  private final ExecutorService pool = // expect strict: UnboundedTaskQueue
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true); // defence
            return thread;
          });

  public Daemons(Writer out) {
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
    out.close();
  }
}
