// trap: T13 a dispatcher that an interrupt ends
package BlockingPutWithoutTimeout.good;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/** Reads ahead; close() interrupts the reader and that ends it, also while it waits for room. */
public final class ReaderThread implements AutoCloseable {
  private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(100);
  private final Supplier<String> source;
  private final Thread reader = new Thread(this::read, "reader");

  public ReaderThread(Supplier<String> source) {
    this.source = source;
  }

  public void start() {
    reader.start();
  }

  public String next() throws InterruptedException {
    return lines.take(); // expect strict: UnboundedWait
  }

  private void read() {
    try {
      while (true) {
        lines.put(source.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    reader.interrupt(); // defence
  }
}
