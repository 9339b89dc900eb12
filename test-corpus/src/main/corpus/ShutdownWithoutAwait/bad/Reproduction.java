// axis: program that runs, the last lines of a log
package ShutdownWithoutAwait.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A log that another thread writes. */
public final class Reproduction {
  private final Disk disk = new Disk();
  private final ExecutorService writer = Executors.newSingleThreadExecutor(); // expect strict: UnboundedTaskQueue

  public void log(String line) {
    writer.execute(() -> disk.write(line));
  }

  public void close() throws InterruptedException {
    writer.shutdown(); // expect strict: ShutdownWithoutAwait
    disk.close();
  }

  public static void run() throws Exception {
    Reproduction log = new Reproduction();
    for (int i = 0; i < 5; i++) {
      log.log("line " + i);
    }
    log.close();
    int lines = log.disk.atTheEnd.get();
    if (lines != 5) {
      throw new IllegalStateException("wrong result: " + lines + " of 5 lines");
    }
  }

  /** Slow, and closed for good. */
  private static final class Disk implements AutoCloseable {
    private final AtomicInteger lines = new AtomicInteger();
    private final AtomicInteger atTheEnd = new AtomicInteger();

    void write(String line) {
      try {
        Thread.sleep(line.length() * 10L);
        lines.incrementAndGet();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      atTheEnd.set(lines.get());
    }
  }
}
