// trap: T7 threads: one is interrupted before, one is told by a flag, one ends by itself
package ExecutorOverwritten.good;

import java.nio.file.Files;
import java.nio.file.Path;

/** Watches one file at a time. */
public final class WatcherThread implements AutoCloseable {
  private final Runnable changed;
  private volatile boolean closed;
  private Thread watcher;
  private Thread ticker;
  private Thread greeter;

  public WatcherThread(Path file, Runnable changed) {
    this.changed = changed;
    watcher = new Thread(() -> watch(file), "watcher");
    watcher.start();
    ticker = new Thread(this::tick, "ticker");
    ticker.start();
    greeter = new Thread(changed, "greeter");
    greeter.start();
  }

  public void watchInstead(Path file) {
    watcher.interrupt(); // defence
    watcher = new Thread(() -> watch(file), "watcher");
    watcher.start();
    ticker = new Thread(this::tick, "ticker");
    ticker.start();
    greeter = new Thread(changed, "greeter");
    greeter.start();
  }

  private void watch(Path file) {
    try {
      while (true) {
        if (!Files.exists(file)) {
          changed.run();
        }
        Thread.sleep(1000);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    while (!closed) { // defence
      changed.run();
    }
  }

  @Override
  public void close() {
    closed = true;
    watcher.interrupt();
  }
}
