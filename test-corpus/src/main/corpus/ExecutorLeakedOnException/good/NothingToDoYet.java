// trap: T4 the part that the constructor made has a scheduler without a task when the constructor fails, and so without a thread
package ExecutorLeakedOnException.good;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps an index in a file and writes it some time after each change. */
public final class NothingToDoYet implements AutoCloseable {
  private final Commits commits;
  private final byte[] content;

  /** Reads the index. */
  public NothingToDoYet(Path file) throws IOException {
    commits = new Commits();
    content = Files.readAllBytes(file); // defence
  }

  /** Plans to write. */
  public void changed(Runnable write) {
    commits.soon(write);
  }

  public int size() {
    return content.length;
  }

  @Override
  public void close() {
    commits.close();
  }
}

/** Puts writing off. */
final class Commits {
  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);

  void soon(Runnable write) {
    scheduler.scheduleAtFixedRate(write, 10, 10, TimeUnit.SECONDS);
  }

  void close() {
    scheduler.shutdownNow();
  }
}
