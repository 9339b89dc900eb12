// axis: what runs before the shutdown catches what it declares; another Runnable of the file throws
package ExecutorLeakedOnException.bad;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Watches directories, and takes its watches back first. */
public final class CleanUpsFirst implements AutoCloseable {
  /** Says that a directory is gone. */
  static final class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Checks a directory, for others. */
  static final class Check implements Runnable {
    private final java.io.File directory;

    Check(java.io.File directory) {
      this.directory = directory;
    }

    @Override
    public void run() {
      if (!directory.exists()) {
        throw new GoneException();
      }
    }
  }

  private final ExecutorService updates = Executors.newSingleThreadExecutor(); // expect strict: ExecutorLeakedOnException // expect strict: UnboundedTaskQueue
  private final List<Runnable> cleanUps = new CopyOnWriteArrayList<>();

  public void watch(Closeable directory, Runnable update) {
    cleanUps.add(
        () -> {
          try {
            directory.close();
          } catch (IOException e) {
            System.err.println("does not close: " + e);
          }
        });
    updates.execute(update);
  }

  @Override
  public void close() {
    for (Runnable each : cleanUps) {
      each.run();
    }
    updates.shutdown();
  }
}
