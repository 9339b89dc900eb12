// trap: T8 the catch leaves the loop and the thread ends
package InterruptSwallowed.good;

import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Writes log lines on a thread of its own. */
public final class OwningThread implements AutoCloseable {
  private final BlockingQueue<String> lines;
  private final Consumer<String> file;
  private final Thread writer;

  public OwningThread(BlockingQueue<String> lines, Consumer<String> file) {
    this.lines = lines;
    this.file = file;
    this.writer = new Thread(this::write, "log-writer");
    writer.start(); // defence
  }

  private void write() {
    try {
      while (true) {
        file.accept(lines.take());
      }
    } catch (InterruptedException e) {
      file.accept("-- closed --");
    }
  }

  @Override
  public void close() {
    writer.interrupt();
  }
}
