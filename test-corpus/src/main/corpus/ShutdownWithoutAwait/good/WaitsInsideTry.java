// trap: T13 the last task is waited for inside the try whose finally closes
package ShutdownWithoutAwait.good;

import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Writes the results of races. */
public final class WaitsInsideTry implements AutoCloseable {
  private final ExecutorService writers =
      new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1000));

  public void write(List<String> races, String file) throws IOException, InterruptedException {
    CountDownLatch written = new CountDownLatch(races.size());
    try (Writer out = new FileWriter(file)) {
      for (String race : races) {
        writers.execute(
            () -> {
              try {
                out.write(race);
              } catch (IOException e) {
                System.err.println(race + ": " + e);
              } finally {
                written.countDown();
              }
            });
      }
      writers.shutdown();
      if (!written.await(1, TimeUnit.MINUTES)) { // defence
        throw new IOException("some results are not written");
      }
    }
  }

  @Override
  public void close() {
    writers.shutdownNow();
  }
}
