// axis: a helper reads to the end, in a loop over files that does not look either
package TaskIgnoresInterruption.bad;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the lines of files. */
public final class HelperOfEach implements AutoCloseable {
  private final ExecutorService pool =
      new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(4));
  private final AtomicLong lines = new AtomicLong();

  public void count(List<Path> files) {
    pool.execute(() -> all(files)); // expect: TaskIgnoresInterruption
  }

  private void all(List<Path> files) {
    try {
      for (Path file : files) {
        one(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void one(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.incrementAndGet();
      }
    }
  }

  public long lines() {
    return lines.get();
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
