// trap: T13 a consumer's take, ended by a poison pill
package UnboundedWait.good;

import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Writes lines until told to stop. */
public final class PoisonedConsumer implements Runnable {
  private static final String END = "";

  private final BlockingQueue<String> lines;
  private final Consumer<String> writer;

  public PoisonedConsumer(BlockingQueue<String> lines, Consumer<String> writer) {
    this.lines = lines;
    this.writer = writer;
  }

  @Override
  public void run() {
    try {
      for (String line = lines.take(); !line.equals(END); line = lines.take()) { // defence
        writer.accept(line);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
