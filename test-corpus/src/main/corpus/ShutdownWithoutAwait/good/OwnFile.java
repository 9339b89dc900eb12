// trap: T17 each task has a file of its own
package ShutdownWithoutAwait.good;

import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes files in the background. */
public final class OwnFile {
  private final Writer log;
  private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public OwnFile(Writer log) {
    this.log = log;
  }

  public void write(String file, String text) {
    pool.execute(
        () -> {
          try (FileWriter out = new FileWriter(file)) { // defence
            out.write(text);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  public void close() throws IOException {
    pool.shutdown();
    log.close();
  }
}
