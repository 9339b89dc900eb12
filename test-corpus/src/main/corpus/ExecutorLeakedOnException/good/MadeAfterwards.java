// trap: T2 what fails before the release fails before the executor is made, too
package ExecutorLeakedOnException.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Builds a bundle in a folder of its own. */
public final class MadeAfterwards {
  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(3, 3, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(32));

  private MadeAfterwards() {}

  public static Path build(List<Runnable> parts) throws IOException {
    Path folder = Files.createTempDirectory("bundle");
    MadeAfterwards builder = new MadeAfterwards();
    try {
      parts.forEach(builder.pool::execute);
    } finally {
      builder.pool.shutdown(); // defence
    }
    return folder;
  }
}
