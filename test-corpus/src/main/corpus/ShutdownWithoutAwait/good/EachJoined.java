// trap: T12 the functions of a stream hand the tasks in, and wait for each of them
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Translates paragraphs into one file. */
public final class EachJoined {
  private EachJoined() {}

  public static void translate(List<String> paragraphs, Path target) throws IOException {
    try (Writer out = Files.newBufferedWriter(target)) {
      ExecutorService pool =
          new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(500));
      try {
        List<CompletableFuture<Void>> running =
            paragraphs.stream()
                .map(each -> CompletableFuture.runAsync(() -> append(out, each), pool))
                .toList();
        running.forEach(CompletableFuture::join); // expect strict: UnboundedWait // defence
      } finally {
        pool.shutdown();
      }
    }
  }

  private static void append(Writer out, String text) {
    synchronized (out) {
      try {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
