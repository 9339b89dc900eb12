// trap: T17 what is closed is not what the tasks use
package ShutdownWithoutAwait.good;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes lines in the background. */
public final class OtherState {
  private final Closeable registration = () -> System.out.println("gone");
  private final Writer out;
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public OtherState(Writer out) {
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
    registration.close(); // defence
  }
}
