// trap: T12 a function waits for each task between the shutdown and the close
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Appends paragraphs to one file. */
public final class JoinedAfterStop implements AutoCloseable {
  private final Writer out;
  private final ExecutorService pool =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(500));
  private final Queue<CompletableFuture<Void>> running = new ConcurrentLinkedQueue<>();

  public JoinedAfterStop(Writer out) {
    this.out = out;
  }

  public void append(Iterable<String> paragraphs) {
    paragraphs.forEach(each -> running.add(CompletableFuture.runAsync(() -> write(each), pool)));
  }

  private void write(String text) {
    synchronized (out) {
      try {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    pool.shutdown();
    running.forEach(each -> each.join()); // expect strict: UnboundedWait // defence
    out.close();
  }
}
