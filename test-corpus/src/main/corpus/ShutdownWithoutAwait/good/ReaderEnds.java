// trap: T13 the task waits for input, and the close is what ends it
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Prints what a server says. */
public final class ReaderEnds {
  private final InputStream in;
  private final ExecutorService reader = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public ReaderEnds(InputStream in) {
    this.in = in;
  }

  public void start() {
    reader.execute(this::read);
  }

  private void read() {
    try {
      in.transferTo(System.out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void close() throws IOException {
    reader.shutdownNow();
    in.close(); // defence
  }
}
