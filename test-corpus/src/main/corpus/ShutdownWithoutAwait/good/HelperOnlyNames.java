// trap: T17 what is closed goes into a helper that calls nothing on it
package ShutdownWithoutAwait.good;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Checks files, and writes what is to be checked into a list. */
public final class HelperOnlyNames {
  private final Consumer<String> check;

  public HelperOnlyNames(Consumer<String> check) {
    this.check = check;
  }

  public void checkAll(List<Path> files, Path list) throws IOException {
    try (Writer out = Files.newBufferedWriter(list)) {
      ExecutorService pool =
          new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(100));
      try {
        for (Path each : files) {
          out.write(each + "\n");
          pool.execute(() -> checkOne(out, each));
        }
      } finally {
        pool.shutdown();
      }
    }
  }

  private void checkOne(Writer list, Path file) {
    check.accept(list == null ? "unlisted " + file : file.toString()); // defence
  }
}
