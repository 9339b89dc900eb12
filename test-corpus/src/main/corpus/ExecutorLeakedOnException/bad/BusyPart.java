// axis: an object with a scheduler that is given its task where it is made, in a constructor that then fails
package ExecutorLeakedOnException.bad;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps an index in a file and says each second how large it is. */
public final class BusyPart implements AutoCloseable {
  private final Gauge gauge;
  private final byte[] content;

  /** Reads the index. */
  public BusyPart(Path file) throws IOException {
    gauge = new Gauge(); // expect: ExecutorLeakedOnException
    content = Files.readAllBytes(file);
  }

  public int size() {
    return content.length;
  }

  @Override
  public void close() {
    gauge.close();
  }
}

/** Says how much memory is free. */
final class Gauge {
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

  Gauge() {
    scheduler.scheduleAtFixedRate(Gauge::show, 1, 1, TimeUnit.SECONDS);
  }

  private static void show() {
    System.out.println(Runtime.getRuntime().freeMemory());
  }

  void close() {
    scheduler.shutdownNow();
  }
}
