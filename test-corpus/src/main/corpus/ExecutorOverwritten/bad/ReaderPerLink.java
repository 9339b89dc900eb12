// axis: thread that a helper makes and its caller starts
package ExecutorOverwritten.bad;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Hands on what comes over a link, and over the next one after a reconnect. */
public final class ReaderPerLink implements AutoCloseable {
  private final Supplier<BlockingQueue<String>> links;
  private final Consumer<String> listener;
  private Thread reader;

  public ReaderPerLink(Supplier<BlockingQueue<String>> links, Consumer<String> listener) {
    this.links = links;
    this.listener = listener;
    this.reader = readerOf(links.get());
    this.reader.start();
  }

  public synchronized void reconnect() {
    BlockingQueue<String> link = links.get();
    reader = readerOf(link); // expect: ExecutorOverwritten
    reader.start();
  }

  private Thread readerOf(BlockingQueue<String> link) {
    Thread thread = new Thread(() -> read(link), "link-reader");
    thread.setDaemon(true);
    return thread;
  }

  private void read(BlockingQueue<String> link) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        String line = link.poll(1, TimeUnit.SECONDS);
        if (line != null) {
          listener.accept(line);
        }
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
