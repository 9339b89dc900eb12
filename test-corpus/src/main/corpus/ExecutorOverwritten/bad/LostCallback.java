// axis: method reference, a callback fills it again
package ExecutorOverwritten.bad;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Reads from a connection that tells when it is lost. */
public final class LostCallback implements AutoCloseable {
  private volatile ExecutorService readers;

  public void connect(Consumer<Runnable> onLost) {
    open();
    onLost.accept(this::open);
  }

  private void open() {
    readers = Executors.newSingleThreadExecutor(); // expect: ExecutorOverwritten // expect strict: UnboundedTaskQueue
  }

  public void read(Runnable chunk) {
    readers.execute(chunk);
  }

  @Override
  public void close() {
    readers.shutdown();
  }
}
