// trap: bounded by the caller, two tasks started by the constructor
package UnboundedThreadPool.good;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A connection with one reader and one writer. */
public final class ReaderAndWriter implements AutoCloseable {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public ReaderAndWriter(Runnable reader, Runnable writer) {
    threads.execute(reader); // defence
    threads.execute(writer);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
