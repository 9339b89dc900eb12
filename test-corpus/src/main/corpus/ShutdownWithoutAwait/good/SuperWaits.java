// trap: T2 the superclass waits for the last tasks before it closes
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Writes one report behind its user's back. */
public final class SuperWaits extends Report {
  private final ExecutorService writer = // expect strict: UnboundedTaskQueue
      Executors.newSingleThreadExecutor();

  public SuperWaits(Writer out) {
    super(out);
  }

  public void writeLater(String text) {
    writer.execute(() -> write(text));
  }

  @Override
  public void close() throws IOException {
    writer.shutdown();
    note("closing");
    super.close();
  }

  private static void note(String what) {
    System.out.println(what);
  }
}

/** A text that is written once. */
class Report implements AutoCloseable {
  private final Writer out;
  private final CountDownLatch written = new CountDownLatch(1);

  Report(Writer out) {
    this.out = out;
  }

  void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      written.countDown();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (!written.await(1, TimeUnit.MINUTES)) { // defence
        throw new IOException("not written");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.close();
  }
}
