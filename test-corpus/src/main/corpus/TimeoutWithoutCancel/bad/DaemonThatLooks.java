// axis: a daemon that looks whether it is interrupted, a task class of its own
package TimeoutWithoutCancel.bad;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the lines of a file, if that does not take too long. */
public final class DaemonThatLooks {
  private final long patience;

  public DaemonThatLooks(long patience) {
    this.patience = patience;
  }

  public OptionalLong lines(Path file) throws InterruptedException {
    Counter counter = new Counter(file);
    Thread thread = new Thread(counter, "lines of " + file);
    thread.setDaemon(true);
    thread.start();
    thread.join(patience); // expect: TimeoutWithoutCancel
    if (thread.isAlive()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(counter.lines.get());
  }

  private static final class Counter implements Runnable {
    private final Path file;
    private final AtomicLong lines = new AtomicLong();

    Counter(Path file) {
      this.file = file;
    }

    @Override
    public void run() {
      try (InputStream in = Files.newInputStream(file)) {
        int next = in.read();
        while (next >= 0 && !Thread.currentThread().isInterrupted()) {
          if (next == '\n') {
            lines.incrementAndGet();
          }
          next = in.read();
        }
      } catch (IOException e) {
        lines.set(-1);
      }
    }
  }
}
