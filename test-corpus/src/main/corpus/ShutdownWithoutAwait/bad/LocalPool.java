// axis: local executor and local file
package ShutdownWithoutAwait.bad;

import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Writes all lines. */
public final class LocalPool {
  private LocalPool() {}

  public static void write(String file, List<String> lines) throws IOException {
    FileWriter out = new FileWriter(file);
    ExecutorService pool = Executors.newFixedThreadPool(4); // expect strict: UnboundedTaskQueue
    try {
      for (String line : lines) {
        pool.execute(
            () -> {
              try {
                out.write(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    } finally {
      pool.shutdown(); // expect strict: ShutdownWithoutAwait
      out.close();
    }
  }
}
