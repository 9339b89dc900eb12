// axis: task by method reference and helper
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes what time it is. */
public final class MethodReference {
  private final Writer out;
  private final ExecutorService pool = Executors.newFixedThreadPool(2); // expect strict: UnboundedTaskQueue

  public MethodReference(Writer out) {
    this.out = out;
  }

  public void tick() {
    pool.execute(this::write);
  }

  private void write() {
    append(Long.toString(System.nanoTime()));
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void stop() throws IOException {
    pool.shutdown(); // expect strict: ShutdownWithoutAwait
    out.close();
  }
}
