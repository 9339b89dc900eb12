// axis: inheritance, the superclass closes what tasks reach by its own methods
package ShutdownWithoutAwait.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A journal that is written behind its users' backs. */
public final class SuperCloses extends Journal {
  private final ExecutorService writers = // expect strict: UnboundedTaskQueue
      Executors.newFixedThreadPool(2);

  public SuperCloses(Writer out) {
    super(out);
  }

  public void writeLater(String line) {
    writers.execute(
        () -> {
          try {
            write(line);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Override
  public void close() throws IOException {
    writers.shutdown(); // expect strict: ShutdownWithoutAwait
    super.close();
  }
}

/** Lines, one after the other. */
class Journal implements AutoCloseable {
  private final Writer out;

  Journal(Writer out) {
    this.out = out;
  }

  void write(String line) throws IOException {
    synchronized (out) {
      out.write(line + "\n");
    }
  }

  @Override
  public void close() throws IOException {
    finish();
  }

  private void finish() throws IOException {
    out.close();
  }
}
