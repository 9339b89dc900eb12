// trap: T7 the old thread, made by the same helper, is interrupted before the next one takes over
package ExecutorOverwritten.good;

import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Hands on what comes over the link of the moment. */
public final class HelperMakesNext implements AutoCloseable {
  private final Consumer<String> listener;
  private Thread reader;

  public HelperMakesNext(BlockingQueue<String> first, Consumer<String> listener) {
    this.listener = listener;
    this.reader = readerOf(first);
    this.reader.start();
  }

  public synchronized void reconnect(BlockingQueue<String> link) {
    reader.interrupt(); // defence
    reader = readerOf(link);
    reader.start();
  }

  private Thread readerOf(BlockingQueue<String> link) {
    Thread thread = new Thread(() -> read(link));
    thread.setDaemon(true);
    return thread;
  }

  private void read(BlockingQueue<String> link) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        listener.accept(link.take());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    reader.interrupt();
  }
}
