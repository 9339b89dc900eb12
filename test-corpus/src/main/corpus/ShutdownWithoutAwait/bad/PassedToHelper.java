// axis: a method of the task is handed the file, which try-with-resources closes around the shutdown
package ShutdownWithoutAwait.bad;

import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Draws thumbnails and lists them in an index. */
public final class PassedToHelper {
  private final Function<Path, String> draw;

  public PassedToHelper(Function<Path, String> draw) {
    this.draw = draw;
  }

  private static ExecutorService painters() {
    return new ThreadPoolExecutor(
        3, 3, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(30), new ThreadPoolExecutor.AbortPolicy());
  }

  public void index(List<Path> pictures, Path index) throws IOException {
    try (Writer out = new FileWriter(index.toFile())) {
      ExecutorService painters = painters();
      try {
        for (Path each : pictures) {
          painters.submit(
              () -> {
                add(out, each);
                return each;
              });
        }
      } finally {
        painters.shutdown(); // expect strict: ShutdownWithoutAwait
      }
    }
  }

  private void add(Writer out, Path picture) throws IOException {
    String line = draw.apply(picture);
    synchronized (out) {
      out.write(line);
    }
  }
}
