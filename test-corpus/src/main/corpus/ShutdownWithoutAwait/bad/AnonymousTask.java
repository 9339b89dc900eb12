// axis: anonymous class
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes lines in the background. */
public final class AnonymousTask {
  private final Writer out;
  private final ExecutorService pool = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public AnonymousTask(Writer out) {
    this.out = out;
  }

  public void log(String line) {
    pool.execute(
        new Runnable() {
          @Override
          public void run() {
            try {
              out.write(line);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        });
  }

  public void close() throws IOException {
    pool.shutdown(); // expect strict: ShutdownWithoutAwait
    out.close();
  }
}
